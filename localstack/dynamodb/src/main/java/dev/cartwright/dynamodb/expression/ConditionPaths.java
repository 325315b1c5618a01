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
import java.util.function.Consumer;

/** Shows every path of a condition to a visitor. */
record ConditionPaths(Consumer<Path> visitor) {

    void visit(Condition condition) {
        switch (condition) {
            case And(var left, var right) -> {
                visit(left);
                visit(right);
            }
            case Or(var left, var right) -> {
                visit(left);
                visit(right);
            }
            case Not(var of) -> visit(of);
            case Comparison(var left, var _, var right) -> visit(left, right);
            case Between(var value, var low, var high) -> visit(value, low, high);
            case In(var value, var candidates) -> {
                visit(value);
                candidates.forEach(this::visit);
            }
            case Exists(var path) -> visitor.accept(path);
            case NotExists(var path) -> visitor.accept(path);
            case HasType(var path, var type) -> {
                visitor.accept(path);
                visit(type);
            }
            case BeginsWith(var value, var prefix) -> visit(value, prefix);
            case Contains(var value, var part) -> visit(value, part);
        }
    }

    private void visit(Operand... operands) {
        for (Operand operand : operands) {
            switch (operand) {
                case Operand.At(var path) -> visitor.accept(path);
                case Operand.Size(var of) -> visit(of);
                case Operand.Given _ -> {}
            }
        }
    }
}
