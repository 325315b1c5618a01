package dev.cartwright.embedded.view;

import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.template.resource.Arn;
import java.util.List;
import java.util.Optional;

/**
 * The way back for a dead letter: what failed or was parked goes to the queue that it came from, what EventBridge could not deliver
 * to the queue that its rule names. It keeps its own attributes and its trace header.
 */
final class QueueRedrive {

    private final ElasticMq queues;
    private final Outboxes outboxes;

    QueueRedrive(ElasticMq queues, Outboxes outboxes) {
        this.queues = queues;
        this.outboxes = outboxes;
    }

    /** Empty if the message went; otherwise why it stays. */
    Optional<String> go(Queue from, ParkedMessage letter) {
        return switch (letter.kind()) {
            case FAILED, PARKED ->
                source(from, letter).map(to -> move(from, letter, to)).orElseGet(() -> unknown(from));
            case UNDELIVERED -> target(letter).map(to -> move(from, letter, to)).orElseGet(() -> noQueue(letter));
            case STREAM -> settle(from, letter);
            case INVOCATION -> Optional.of("it came from no queue: run its function with it");
        };
    }

    /** The queues whose dead letters end in this one. */
    List<Queue> sources(String deadLetters) {
        return queues.all().stream()
                .filter(queue -> queue.declaration()
                        .redrive()
                        .filter(policy -> policy.deadLetterQueue().equals(deadLetters))
                        .isPresent())
                .toList();
    }

    private Optional<Queue> source(Queue from, ParkedMessage letter) {
        Optional<Queue> moved = queues.queue(letter.message().movedFrom());
        List<Queue> sources = sources(from.name());
        return moved.isEmpty() && sources.size() == 1 ? Optional.of(sources.getFirst()) : moved;
    }

    private Optional<Queue> target(ParkedMessage letter) {
        String arn = letter.attribute("TARGET_ARN");
        return arn.startsWith("arn:") ? queues.queue(Arn.parse(arn).name()) : Optional.empty();
    }

    private static Optional<String> move(Queue from, ParkedMessage letter, Queue to) {
        return from.move(letter.message().id(), to, ParkedMessage.REASONS)
                ? Optional.empty()
                : Optional.of("it is no longer in " + from.name());
    }

    private Optional<String> unknown(Queue from) {
        return Optional.of(
                sources(from.name()).isEmpty()
                        ? "no queue has these dead letters"
                        : "several queues have these dead letters");
    }

    private static Optional<String> noQueue(ParkedMessage letter) {
        return Optional.of(letter.attribute("TARGET_ARN") + " is no queue of this stack");
    }

    /** The events of discarded records are rows of the outbox until they are published, and the sweep publishes them. */
    private Optional<String> settle(Queue from, ParkedMessage letter) {
        long waiting = outboxes.waiting(letter.body());
        if (waiting > 0) {
            return Optional.of(
                    "%d of its events still wait in the outbox; the sweep publishes them".formatted(waiting));
        }
        var _ = from.discard(letter.message().id());
        return Optional.empty();
    }
}
