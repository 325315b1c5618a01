package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.aws.AwsCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The messages of dead-letter queues, received and hidden from others until this is closed. What was not deleted then is
 * visible again; if the process is killed, after {@link #HIDDEN}.
 */
final class Letters implements AutoCloseable {

    static final Duration HIDDEN = Duration.ofMinutes(5);

    private static final int BATCH = 10;

    private final AwsCalls aws;
    private final int most;
    private final Map<String, DeadLetter> letters = new LinkedHashMap<>();

    private Letters(AwsCalls aws, int most) {
        this.aws = aws;
        this.most = most;
    }

    /** @param most how many of each queue; a queue with thousands takes minutes */
    static Letters open(AwsCalls aws, List<DeadLetterQueue> queues, int most) {
        var opened = new Letters(aws, most);
        try {
            queues.forEach(opened::receiveAll);
            return opened;
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    Collection<DeadLetter> all() {
        return letters.values();
    }

    /** Whether some queue may have more messages than were read. */
    boolean isCutOff() {
        return letters.values().stream().map(DeadLetter::queue).distinct().anyMatch(queue -> count(queue) >= most);
    }

    private long count(DeadLetterQueue queue) {
        return letters.values().stream()
                .filter(letter -> letter.queue().equals(queue))
                .count();
    }

    /** A standard queue answers from some of its servers only; a long poll asks all of them. */
    private void receiveAll(DeadLetterQueue queue) {
        JsonNode batch = receive(queue);
        int received = 0;
        while (!batch.isEmpty() && received < most) {
            batch.forEach(message -> {
                var letter = new DeadLetter(queue, message);
                letters.put(letter.id(), letter);
            });
            received += batch.size();
            batch = received < most ? receive(queue) : batch;
        }
    }

    private JsonNode receive(DeadLetterQueue queue) {
        return aws.call(
                        "sqs",
                        "AmazonSQS.ReceiveMessage",
                        Map.of(
                                "QueueUrl", queue.url(),
                                "MaxNumberOfMessages", BATCH,
                                "WaitTimeSeconds", 1,
                                "VisibilityTimeout", HIDDEN.toSeconds(),
                                "AttributeNames", List.of("All"),
                                "MessageAttributeNames", List.of("All")))
                .path("Messages");
    }

    /** Deletes a message from its dead-letter queue. */
    void delete(DeadLetter letter) {
        aws.call(
                "sqs",
                "AmazonSQS.DeleteMessage",
                Map.of("QueueUrl", letter.queue().url(), "ReceiptHandle", letter.receiptHandle()));
        letters.remove(letter.id());
    }

    @Override
    public void close() {
        letters.values().stream()
                .map(DeadLetter::queue)
                .distinct()
                .forEach(queue -> show(
                        queue,
                        letters.values().stream()
                                .filter(letter -> letter.queue().equals(queue))
                                .toList()));
        letters.clear();
    }

    private void show(DeadLetterQueue queue, List<DeadLetter> hidden) {
        for (int from = 0; from < hidden.size(); from += BATCH) {
            List<DeadLetter> some = hidden.subList(from, Math.min(from + BATCH, hidden.size()));
            List<Map<String, Object>> entries = new ArrayList<>();
            IntStream.range(0, some.size())
                    .forEach(n -> entries.add(Map.of(
                            "Id", "m" + n, "ReceiptHandle", some.get(n).receiptHandle(), "VisibilityTimeout", 0)));
            aws.call(
                    "sqs",
                    "AmazonSQS.ChangeMessageVisibilityBatch",
                    Map.of("QueueUrl", queue.url(), "Entries", entries));
        }
    }
}
