package dev.cartwright.dynamodb.expression;

import java.util.List;

/** The syntax of a condition. {@link Conditions} parses and checks one, {@link Evaluation} decides it. */
sealed interface Condition {

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition of) implements Condition {}

    record Comparison(Operand left, String operator, Operand right) implements Condition {}

    record Between(Operand value, Operand low, Operand high) implements Condition {}

    record In(Operand value, List<Operand> candidates) implements Condition {}

    record Exists(Path path) implements Condition {}

    record NotExists(Path path) implements Condition {}

    record HasType(Path path, Operand type) implements Condition {}

    record BeginsWith(Operand value, Operand prefix) implements Condition {}

    record Contains(Operand value, Operand part) implements Condition {}
}
