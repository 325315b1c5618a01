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
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.Text;
import dev.cartwright.dynamodb.value.ValueOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition or filter of one request, parsed and checked against the request's placeholders. */
public final class Conditions {

    private static final ParsedExpressions<Condition> PARSED = new ParsedExpressions<>(ConditionParser::parse);
    private static final Set<String> TYPES = Set.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M");
    private static final Set<String> ORDERED = Set.of("S", "N", "B");

    private final ExpressionKind kind;
    private final Condition condition;
    private final Scope scope;

    private Conditions(ExpressionKind kind, Condition condition, Scope scope) {
        this.kind = kind;
        this.condition = condition;
        this.scope = scope;
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException for an invalid one */
    public static @Nullable Conditions of(ExpressionKind kind, @Nullable String text, Scope scope) {
        if (text == null) {
            return null;
        }
        Conditions conditions = new Conditions(kind, PARSED.of(kind, text), scope);
        conditions.check(conditions.condition);
        return conditions;
    }

    public boolean test(Document item) {
        return new Evaluation(item, scope).test(condition);
    }

    /** The attributes of items that it mentions. */
    public Set<String> attributes() {
        Set<String> attributes = new HashSet<>();
        new ConditionPaths(path -> attributes.add(scope.resolve(path).attribute())).visit(condition);
        return attributes;
    }

    private void check(Condition part) {
        switch (part) {
            case And(var left, var right) -> {
                check(left);
                check(right);
            }
            case Or(var left, var right) -> {
                check(left);
                check(right);
            }
            case Not(var of) -> check(of);
            case Comparison(var left, var operator, var right) -> checkComparison(left, operator, right);
            case Between between -> checkBetween(between);
            case In(var value, var candidates) -> {
                check(value);
                candidates.forEach(this::check);
            }
            case Exists(var path) -> scope.use(kind, path);
            case NotExists(var path) -> scope.use(kind, path);
            case HasType(var path, var type) -> checkType(path, type);
            case BeginsWith(var value, var prefix) -> {
                check(value);
                check(prefix);
                refuseOtherThan(Set.of("S", "B"), "begins_with", List.of(value, prefix));
                requireDistinct("begins_with", value, prefix);
            }
            case Contains(var value, var of) -> {
                check(value);
                check(of);
                requireDistinct("contains", value, of);
            }
        }
    }

    private void check(Operand operand) {
        switch (operand) {
            case Operand.At(var path) -> scope.use(kind, path);
            case Operand.Given(var placeholder) -> scope.use(kind, placeholder);
            case Operand.Size(var of) -> {
                check(of);
                refuseOtherThan(Set.of("S", "B", "SS", "NS", "BS", "L", "M"), "size", List.of(of));
            }
        }
    }

    private void checkComparison(Operand left, String operator, Operand right) {
        check(left);
        check(right);
        if (!operator.equals("=") && !operator.equals("<>")) {
            refuseOtherThan(ORDERED, operator, List.of(left, right));
        }
        requireDistinct(operator, left, right);
    }

    private void checkBetween(Between between) {
        check(between.value());
        check(between.low());
        check(between.high());
        refuseOtherThan(ORDERED, "BETWEEN", List.of(between.value(), between.low(), between.high()));
        if (between.low() instanceof Operand.Given(var low) && between.high() instanceof Operand.Given(var high)) {
            checkBounds(kind, scope.value(low), scope.value(high));
        }
    }

    static void checkBounds(ExpressionKind kind, Value low, Value high) {
        String bounds = "lower bound operand: " + described(low) + ", upper bound operand: " + described(high);
        if (!low.type().equals(high.type())) {
            throw kind.invalid("The BETWEEN operator requires same data type for lower and upper bounds; " + bounds);
        }
        if (ValueOrder.compare(low, high) > 0) {
            throw kind.invalid(
                    "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; " + bounds);
        }
    }

    private static String described(Value value) {
        return switch (value) {
            case Text(var text) -> "AttributeValue: {S:" + text + "}";
            case Value.Num(var number) -> "AttributeValue: {N:" + number.toPlainString() + "}";
            default ->
                "AttributeValue: {" + value.type() + ":"
                        + AttributeValues.attribute(value).b() + "}";
        };
    }

    private void checkType(Path path, Operand type) {
        scope.use(kind, path);
        check(type);
        if (type instanceof Operand.Given(var placeholder)) {
            refuseOtherThan(Set.of("S"), "attribute_type", List.of(type));
            if (scope.value(placeholder) instanceof Text(var name) && !TYPES.contains(name)) {
                throw kind.invalid("Invalid attribute type name found; type: " + name
                        + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
            }
        } else {
            throw kind.invalid("Incorrect operand type for operator or function; operator or function: attribute_type,"
                    + " operand type: " + (type instanceof Operand.Size ? "N" : "path"));
        }
    }

    private void refuseOtherThan(Set<String> types, String operator, List<Operand> operands) {
        for (Operand operand : operands) {
            String type = operand instanceof Operand.Given(var placeholder)
                    ? scope.value(placeholder).type()
                    : operand instanceof Operand.Size ? "N" : "";
            if (!type.isEmpty() && !types.contains(type)) {
                throw kind.invalid("Incorrect operand type for operator or function; operator or function: " + operator
                        + ", operand type: " + type);
            }
        }
    }

    private void requireDistinct(String operator, Operand first, Operand second) {
        if (first.equals(second)
                || (first instanceof Operand.At && first.described(scope).equals(second.described(scope)))) {
            throw kind.invalid("The first operand must be distinct from the remaining operands for this operator or"
                    + " function; operator: " + operator + ", first operand: " + first.described(scope));
        }
    }
}
