package dev.cartwright.embedded.events;

import dev.cartwright.embedded.queue.Queue;
import java.util.Optional;

/** The target of a rule. */
sealed interface Target {

    String arn();

    /** A constant instead of the event. */
    Optional<String> input();

    Optional<Queue> deadLetterQueue();

    record ToQueue(
            String arn, Queue queue, Optional<String> group, Optional<String> input, Optional<Queue> deadLetterQueue)
            implements Target {}

    record ToFunction(String arn, Optional<String> input, Optional<Queue> deadLetterQueue) implements Target {}
}
