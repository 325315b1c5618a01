package dev.cartwright.dynamodb.expression;

/** What an update sets an attribute to. */
sealed interface Term {

    record At(Path path) implements Term {}

    record Given(String placeholder) implements Term {}

    record Plus(Term left, Term right) implements Term {}

    record Minus(Term left, Term right) implements Term {}

    record IfNotExists(Path path, Term otherwise) implements Term {}

    record ListAppend(Term first, Term second) implements Term {}
}
