package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.value.Value;

/** What happens at one path of an item. */
sealed interface Edit {

    record Put(Value value) implements Edit {}

    record Drop() implements Edit {}

    /** Nothing changes; the path need not exist. */
    record Keep() implements Edit {}
}
