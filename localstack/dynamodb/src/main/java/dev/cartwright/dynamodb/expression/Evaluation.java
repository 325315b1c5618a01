package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.expression.Condition.And;
import dev.cartwright.dynamodb.expression.Condition.BeginsWith;
import dev.cartwright.dynamodb.expression.Condition.Between;
import dev.cartwright.dynamodb.expression.Condition.Comparison;
import dev.cartwright.dynamodb.expression.Condition.Contains;
import dev.cartwright.dynamodb.expression.Condition.Exists;
import dev.cartwright.dynamodb.expression.Condition.HasType;
import dev.cartwright.dynamodb.expression.Condition.In;
import dev.cartwright.dynamodb.expression.Condition.Not;
import dev.cartwright.dynamodb.expression.Condition.NotExists;
import dev.cartwright.dynamodb.expression.Condition.Or;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.Binary;
import dev.cartwright.dynamodb.value.Value.BinarySet;
import dev.cartwright.dynamodb.value.Value.ListOf;
import dev.cartwright.dynamodb.value.Value.Num;
import dev.cartwright.dynamodb.value.Value.NumSet;
import dev.cartwright.dynamodb.value.Value.Text;
import dev.cartwright.dynamodb.value.Value.TextSet;
import dev.cartwright.dynamodb.value.ValueOrder;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides conditions about one item. */
record Evaluation(Document item, Scope scope) {

    boolean test(Condition condition) {
        return switch (condition) {
            case And(var left, var right) -> test(left) && test(right);
            case Or(var left, var right) -> test(left) || test(right);
            case Not(var of) -> !test(of);
            case Comparison(var left, var operator, var right) -> compare(in(left), operator, in(right));
            case Between(var value, var low, var high) ->
                compare(in(value), ">=", in(low)) && compare(in(value), "<=", in(high));
            case In(var value, var candidates) ->
                candidates.stream().anyMatch(candidate -> compare(in(value), "=", in(candidate)));
            case Exists(var path) -> scope.resolve(path).in(item) != null;
            case NotExists(var path) -> scope.resolve(path).in(item) == null;
            case HasType(var path, var type) -> hasType(scope.resolve(path).in(item), in(type));
            case BeginsWith(var value, var prefix) -> beginsWith(in(value), in(prefix));
            case Contains(var value, var part) -> contains(in(value), in(part));
        };
    }

    private @Nullable Value in(Operand operand) {
        return operand.in(item, scope);
    }

    /** A value that is not there differs from every other, and is neither smaller nor larger. */
    private static boolean compare(@Nullable Value left, String operator, @Nullable Value right) {
        if (operator.equals("<>")) {
            return left == null || right == null || !left.equals(right);
        }
        if (left == null || right == null) {
            return false;
        }
        if (operator.equals("=")) {
            return left.equals(right);
        }
        return ValueOrder.comparable(left, right) && holds(ValueOrder.compare(left, right), operator);
    }

    private static boolean holds(int order, String operator) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static boolean hasType(@Nullable Value value, @Nullable Value type) {
        return value != null && type instanceof Text(var name) && value.type().equals(name);
    }

    private static boolean beginsWith(@Nullable Value value, @Nullable Value prefix) {
        return value != null && prefix != null && ValueOrder.startsWith(value, prefix);
    }

    private static boolean contains(@Nullable Value value, @Nullable Value part) {
        return switch (value) {
            case Text(var text) -> part instanceof Text(var piece) && text.contains(piece);
            case Binary(var bytes) -> part instanceof Binary(var piece) && indexOf(bytes, piece) >= 0;
            case TextSet(var set) -> part instanceof Text(var member) && set.contains(member);
            case NumSet(var set) -> part instanceof Num(var member) && set.contains(member);
            case BinarySet(var set) -> part instanceof Binary member && set.contains(member);
            case ListOf(var list) -> list.stream().anyMatch(element -> Objects.equals(element, part));
            case null, default -> false;
        };
    }

    private static int indexOf(byte[] bytes, byte[] piece) {
        for (int i = 0; i + piece.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + piece.length, piece, 0, piece.length)) {
                return i;
            }
        }
        return -1;
    }
}
