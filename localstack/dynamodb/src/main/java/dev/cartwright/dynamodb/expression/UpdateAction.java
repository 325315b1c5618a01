package dev.cartwright.dynamodb.expression;

/** One clause of an update. */
sealed interface UpdateAction {

    Path path();

    record Assign(Path path, Term term) implements UpdateAction {}

    record Remove(Path path) implements UpdateAction {}

    record Add(Path path, String placeholder) implements UpdateAction {}

    record Delete(Path path, String placeholder) implements UpdateAction {}
}
