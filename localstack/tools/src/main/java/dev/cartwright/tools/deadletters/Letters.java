package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.report.Parallel;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The messages of dead-letter queues, received and hidden from others until this is closed. What was not deleted then is
 * visible again; if the process is killed, after {@link #HIDDEN}.
 */
final class Letters implements AutoCloseable {

    static final Duration HIDDEN = Duration.ofMinutes(5);

    private static final int RECEIVERS = 8;
    private static final Comparator<DeadLetter> BY_QUEUE_AND_AGE =
            Comparator.comparing((DeadLetter letter) -> letter.queue().name()).thenComparing(DeadLetter::sent);

    private final AwsCalls aws;
    private final int most;
    private final Map<String, DeadLetter> letters = new ConcurrentHashMap<>();

    private Letters(AwsCalls aws, int most) {
        this.aws = aws;
        this.most = most;
    }

    /** @param most how many of each queue */
    static Letters open(AwsCalls aws, List<DeadLetterQueue> queues, int most) {
        var opened = new Letters(aws, most);
        try {
            new Parallel(LetterBatch.AT_A_TIME).each(queues, opened::receiveAll);
            return opened;
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    /** By queue, the oldest first. */
    List<DeadLetter> all() {
        return letters.values().stream().sorted(BY_QUEUE_AND_AGE).toList();
    }

    /** Whether some queue may have more messages than were read. */
    boolean isCutOff() {
        return letters.values().stream()
                .collect(Collectors.groupingBy(letter -> letter.queue().url(), Collectors.counting()))
                .values()
                .stream()
                .anyMatch(count -> count >= most);
    }

    /** An empty queue costs the one long poll; of others several receivers read their share each. */
    private void receiveAll(DeadLetterQueue queue) {
        int first = receive(queue, most);
        if (first == 0 || first >= most) {
            return;
        }
        int left = most - first;
        int receivers = Math.min(RECEIVERS, Math.ceilDiv(left, LetterBatch.MOST));
        List<Integer> shares = IntStream.range(0, receivers)
                .mapToObj(n -> (left + n) / receivers)
                .toList();
        new Parallel(receivers).each(shares, share -> receiveShare(queue, share));
    }

    private void receiveShare(DeadLetterQueue queue, int share) {
        int received;
        for (int left = share; left > 0; left -= received) {
            received = receive(queue, left);
            if (received == 0) {
                return;
            }
        }
    }

    /** A standard queue answers from some of its servers only; a long poll asks all of them. */
    private int receive(DeadLetterQueue queue, int atMost) {
        JsonNode messages = aws.call(
                        "sqs",
                        "AmazonSQS.ReceiveMessage",
                        Map.of(
                                "QueueUrl", queue.url(),
                                "MaxNumberOfMessages", Math.min(LetterBatch.MOST, atMost),
                                "WaitTimeSeconds", 1,
                                "VisibilityTimeout", HIDDEN.toSeconds(),
                                "AttributeNames", List.of("All"),
                                "MessageAttributeNames", List.of("All")))
                .path("Messages");
        messages.forEach(message -> {
            var letter = new DeadLetter(queue, message);
            letters.put(letter.id(), letter);
        });
        return messages.size();
    }

    int size() {
        return letters.size();
    }

    /**
     * Deletes messages from their dead-letter queues.
     *
     * @return how many; SQS may refuse some, which stay
     */
    int delete(Collection<DeadLetter> unwanted) {
        int before = letters.size();
        LetterBatch.each(unwanted, this::delete);
        return before - letters.size();
    }

    void delete(LetterBatch batch) {
        batch.call(
                        aws,
                        "DeleteMessageBatch",
                        batch.queue().url(),
                        letter -> Map.of("ReceiptHandle", letter.receiptHandle()))
                .forEach(letter -> letters.remove(letter.id()));
    }

    @Override
    public void close() {
        LetterBatch.each(
                letters.values(),
                batch -> batch.call(
                        aws,
                        "ChangeMessageVisibilityBatch",
                        batch.queue().url(),
                        letter -> Map.of("ReceiptHandle", letter.receiptHandle(), "VisibilityTimeout", 0)));
        letters.clear();
    }
}
