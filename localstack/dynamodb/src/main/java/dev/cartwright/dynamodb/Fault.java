package dev.cartwright.dynamodb;

import java.time.Duration;

/** What can go wrong with one request. */
public sealed interface Fault {

    /** Nothing does. */
    record None() implements Fault {}

    /** {@code ProvisionedThroughputExceededException}; nothing is done. */
    record Throttled() implements Fault {}

    /**
     * Another transaction holds an item: {@code TransactionConflictException}, or {@code TransactionCanceledException} with
     * that reason; nothing is done.
     */
    record Conflict() implements Fault {}

    /** {@code InternalServerError}; nothing is done. */
    record Failed() implements Fault {}

    /** {@code InternalServerError} after the request had its effect. */
    record AnswerLost() implements Fault {}

    /** The answer comes that much later. */
    record Late(Duration by) implements Fault {}
}
