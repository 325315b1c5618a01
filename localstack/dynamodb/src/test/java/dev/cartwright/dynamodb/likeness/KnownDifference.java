package dev.cartwright.dynamodb.likeness;

import java.util.function.Predicate;

/**
 * A difference that is kept on purpose.
 *
 * @param reason what AWS says, and where
 */
record KnownDifference(String name, String reason, Predicate<Difference> explains) {}
