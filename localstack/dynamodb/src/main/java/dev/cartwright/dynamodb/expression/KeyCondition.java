package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which part of one partition a query reads.
 *
 * @param range null for the whole partition
 */
public record KeyCondition(Value hash, @Nullable Range range) {

    /** What the range key must fulfil. */
    public sealed interface Range {}

    /** A bound on one side, or equality. */
    public record Compared(String operator, Value value) implements Range {}

    /** Both bounds are included. */
    public record Within(Value low, Value high) implements Range {}

    /** A text or binary with this start. */
    public record StartsWith(Value prefix) implements Range {}
}
