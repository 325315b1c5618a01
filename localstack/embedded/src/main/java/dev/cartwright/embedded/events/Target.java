package dev.cartwright.embedded.events;

import dev.cartwright.embedded.queue.Queue;
import java.util.Optional;

/** Where a rule sends what it matches. */
sealed interface Target {

    String arn();

    /** A constant in place of the event. */
    Optional<String> input();

    Optional<Queue> deadLetterQueue();

    record ToQueue(
            String arn, Queue queue, Optional<String> group, Optional<String> input, Optional<Queue> deadLetterQueue)
            implements Target {}

    record ToFunction(String arn, Optional<String> input, Optional<Queue> deadLetterQueue) implements Target {}
}
