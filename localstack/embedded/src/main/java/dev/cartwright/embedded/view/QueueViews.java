package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.TraceHeader;
import dev.cartwright.embedded.function.TraceIds;
import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.HeldMessage;
import dev.cartwright.embedded.queue.OutgoingMessage;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.source.EventSources;
import dev.cartwright.embedded.table.DynamoDbEndpoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queues and their messages, which are looked at and not received. */
public final class QueueViews {

    private static final int MOST_MESSAGES = 100;
    private static final int MOST_MOVED = 100_000;
    private static final int LARGEST_BODY = 256 * 1024;

    private final ElasticMq queues;
    private final EventSources sources;
    private final QueueRedrive redrive;
    private final BinaryOperator<String> errors;

    /** @param errors with which error a message failed the last time, by its id or the request id of its batch, and by its trace */
    public QueueViews(ElasticMq queues, EventSources sources, DynamoDbEndpoint tables, BinaryOperator<String> errors) {
        this.errors = errors;
        this.queues = queues;
        this.sources = sources;
        this.redrive = new QueueRedrive(queues, new Outboxes(tables));
    }

    /** Asks all of them at once. */
    public List<QueueState> queues() {
        List<String> paused = sources.pausedQueues();
        return queues.all().stream()
                .map(queue -> queue.counts().thenApply(counts -> state(queue, counts, paused.contains(queue.name()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private QueueState state(Queue queue, Queue.Counts counts, boolean paused) {
        return new QueueState(
                queue.name(),
                sources.functionOf(queue.name()).orElse(""),
                counts.visible(),
                counts.inFlight(),
                counts.delayed(),
                queues.oldest(queue.name()).toSeconds(),
                deadLettersOf(queue),
                paused);
    }

    /** A queue named so without a source keeps the dead letters of a stream or of an asynchronous function. */
    private String deadLettersOf(Queue queue) {
        List<String> names =
                redrive.sources(queue.name()).stream().map(Queue::name).toList();
        boolean other = names.isEmpty() && queue.name().contains("DeadLetters");
        return other ? "a stream or a rule" : String.join(", ", names);
    }

    List<QueuedMessage> messages(String queue, int limit) {
        Queue found = find(queue);
        boolean dead = !deadLettersOf(found).isEmpty();
        return found.look(Math.min(limit, MOST_MESSAGES)).stream()
                .map(message -> shown(message, dead))
                .toList();
    }

    private QueuedMessage shown(HeldMessage message, boolean dead) {
        Map<String, String> attributes = new TreeMap<>();
        message.attributes().forEach((name, attribute) -> attributes.put(name, attribute.value()));
        String trace = TraceIds.of(message.traceHeader().orElse(""), message.body());
        return new QueuedMessage(
                message.id(),
                message.sent(),
                message.receiveCount(),
                message.inFlight(),
                dead ? reason(ParkedMessage.of(message), trace) : "",
                trace,
                attributes,
                message.body());
    }

    private String reason(ParkedMessage letter, String trace) {
        String error = errors.apply(letter.failedAs(), trace);
        return Stream.of(letter.reason(), error).filter(text -> !text.isEmpty()).collect(Collectors.joining(": "));
    }

    /** The message begins a trace. */
    void send(String queue, String body) {
        if (body.isEmpty() || body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw new IllegalArgumentException("a message has from 1 byte to 256 KB");
        }
        if (!body.codePoints().allMatch(QueueViews::isAllowed)) {
            throw new IllegalArgumentException(
                    "SQS takes no control characters but tab, line feed and carriage return");
        }
        Queue to = find(queue);
        Optional<String> group = to.declaration().fifo() ? Optional.of("console") : Optional.empty();
        String trace = TraceHeader.begin(Instant.now(), true).toString();
        to.send(new OutgoingMessage(body, Map.of(), Optional.of(trace), group)).join();
    }

    /** By the documentation of SendMessage. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' '
                        && !Character.isSurrogate((char) character)
                        && character != 0xFFFE
                        && character != 0xFFFF)
                || Character.isSupplementaryCodePoint(character);
    }

    void redrive(String queue, List<String> messageIds) {
        Queue from = find(queue);
        List<String> stay = new ArrayList<>();
        List<HeldMessage> chosen = chosen(from, messageIds);
        for (HeldMessage message : chosen) {
            redrive.go(from, ParkedMessage.of(message)).ifPresent(stay::add);
        }
        if (!stay.isEmpty()) {
            throw new IllegalArgumentException("%d of %d stay in %s: %s"
                    .formatted(
                            stay.size(),
                            chosen.size(),
                            queue,
                            String.join("; ", stay.stream().distinct().toList())));
        }
    }

    void discard(String queue, List<String> messageIds) {
        Queue from = find(queue);
        long kept = chosen(from, messageIds).stream()
                .filter(message -> !from.discard(message.id()))
                .count();
        if (kept > 0) {
            throw new IllegalArgumentException(
                    kept + " messages were received at this moment and are still in " + queue + "; try again");
        }
    }

    /** Those of the ids, or all. */
    private static List<HeldMessage> chosen(Queue queue, List<String> messageIds) {
        if (messageIds.isEmpty()) {
            return queue.look(MOST_MOVED);
        }
        return messageIds.stream()
                .map(id -> queue.look(id)
                        .orElseThrow(() -> new IllegalArgumentException("no message " + id + " is in " + queue.name())))
                .toList();
    }

    private Queue find(String name) {
        return queues.queue(name).orElseThrow(() -> new IllegalArgumentException("there is no queue " + name));
    }
}
