package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Numbers;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.ListOf;
import dev.cartwright.dynamodb.value.Value.Num;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The values of terms, for one item. */
record Terms(Document item, Scope scope) {

    Value value(Term term) {
        return switch (term) {
            case Term.At(var path) -> {
                Value value = scope.resolve(path).in(item);
                if (value == null) {
                    throw Problems.validation(
                            "The provided expression refers to an attribute that does not exist in the item");
                }
                yield value;
            }
            case Term.Given(var placeholder) -> scope.value(placeholder);
            case Term.Plus(var left, var right) ->
                new Num(Numbers.checked(number(left).add(number(right))));
            case Term.Minus(var left, var right) ->
                new Num(Numbers.checked(number(left).subtract(number(right))));
            case Term.IfNotExists(var path, var otherwise) -> {
                Value value = scope.resolve(path).in(item);
                yield value == null ? value(otherwise) : value;
            }
            case Term.ListAppend(var first, var second) -> {
                List<Value> both = new ArrayList<>(list(first));
                both.addAll(list(second));
                yield new ListOf(both);
            }
        };
    }

    private BigDecimal number(Term term) {
        if (value(term) instanceof Num(var number)) {
            return number;
        }
        throw SetArithmetic.wrongType();
    }

    private List<Value> list(Term term) {
        if (value(term) instanceof ListOf(var list)) {
            return list;
        }
        throw SetArithmetic.wrongType();
    }
}
