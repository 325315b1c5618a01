package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.aws.AnsweringAws;
import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.aws.RunningStage;
import dev.cartwright.tools.shop.JsonCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** SQS at a distance: each call takes {@link #DISTANCE}, and a poll of an empty queue as long as it may wait. */
final class FakeSqs implements AutoCloseable {

    private static final Duration DISTANCE = Duration.ofMillis(20);
    private static final String STACK = "cartwright-dev";

    /** An inbox with dead letters for each of these. */
    private static final List<String> CAPABILITIES =
            IntStream.range(0, 12).mapToObj(n -> "part" + (char) ('a' + n)).toList();

    private final ConcurrentMap<String, BlockingDeque<Map<String, Object>>> queues = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Map<String, Object>> hidden = new ConcurrentHashMap<>();
    private final AnsweringAws server = new AnsweringAws(this::answer);

    FakeSqs() {
        CAPABILITIES.forEach(capability -> Stream.of("InboxQueue", "InboxDeadLetters")
                .forEach(name -> queues.put(queue(capability, name), new LinkedBlockingDeque<>())));
    }

    RunningStage stage() {
        return new RunningStage(new AwsCalls(server.url()), "dev", STACK, CAPABILITIES);
    }

    void park(int count, String capability) {
        IntStream.range(0, count)
                .forEach(n -> messages(queue(capability, "InboxDeadLetters"))
                        .add(message("%s-%06d".formatted(capability, n), "{}")));
    }

    List<String> bodies(String capability, String name) {
        return messages(queue(capability, name)).stream()
                .map(message -> String.valueOf(message.get("Body")))
                .toList();
    }

    int waiting(String capability, String name) {
        return messages(queue(capability, name)).size();
    }

    static String refused() {
        return "refused";
    }

    void parkOneThatIsRefused(String capability) {
        messages(queue(capability, "InboxDeadLetters")).add(message("m-refused", refused()));
    }

    private BlockingDeque<Map<String, Object>> messages(String queue) {
        return queues.computeIfAbsent(queue, none -> new LinkedBlockingDeque<>());
    }

    private static Map<String, Object> message(String id, String body) {
        return Map.of("MessageId", id, "ReceiptHandle", "receipt-" + id, "Body", body);
    }

    private static String queue(String capability, String name) {
        return STACK + "-" + capability + "-" + name;
    }

    private Object answer(String target, JsonNode input) {
        pass(DISTANCE);
        String url = input.path("QueueUrl").asString("");
        String queue = url.substring(url.lastIndexOf('/') + 1);
        return switch (target) {
            case "AmazonSQS.ListQueues" ->
                Map.of(
                        "QueueUrls",
                        queues.keySet().stream()
                                .map(name -> "http://sqs/1/" + name)
                                .toList());
            case "AmazonSQS.GetQueueAttributes" -> Map.of("Attributes", attributes(queue));
            case "AmazonSQS.ReceiveMessage" -> Map.of("Messages", receive(queue, input));
            case "AmazonSQS.SendMessage" -> {
                send(queue, input);
                yield Map.of();
            }
            case "AmazonSQS.DeleteMessage" -> {
                delete(input);
                yield Map.of();
            }
            case "AmazonSQS.SendMessageBatch" -> batch(input, entry -> send(queue, entry));
            case "AmazonSQS.DeleteMessageBatch" -> batch(input, this::delete);
            case "AmazonSQS.ChangeMessageVisibilityBatch" -> batch(input, entry -> show(queue, entry));
            default -> throw new IllegalArgumentException(target);
        };
    }

    private static Map<String, String> attributes(String queue) {
        String arn = "arn:aws:sqs:us-east-1:1:";
        return queue.endsWith("Queue")
                ? Map.of(
                        "QueueArn",
                        arn + queue,
                        "RedrivePolicy",
                        JsonCodec.write(Map.of(
                                "deadLetterTargetArn",
                                arn + queue.replace("InboxQueue", "InboxDeadLetters"),
                                "maxReceiveCount",
                                5)))
                : Map.of("QueueArn", arn + queue);
    }

    private List<Map<String, Object>> receive(String queue, JsonNode input) {
        var received = new ArrayList<Map<String, Object>>();
        int most = input.path("MaxNumberOfMessages").asInt(1);
        first(queue, input.path("WaitTimeSeconds").asInt(0)).ifPresent(received::add);
        messages(queue).drainTo(received, most - received.size());
        received.forEach(message -> hidden.put(String.valueOf(message.get("ReceiptHandle")), message));
        return received;
    }

    private Optional<Map<String, Object>> first(String queue, int seconds) {
        try {
            return Optional.ofNullable(messages(queue).poll(seconds, TimeUnit.SECONDS));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private boolean send(String queue, JsonNode entry) {
        String body = entry.path("MessageBody").asString("");
        return !body.equals(refused()) && messages(queue).add(message("sent", body));
    }

    private boolean delete(JsonNode entry) {
        return hidden.remove(entry.path("ReceiptHandle").asString("")) != null;
    }

    private boolean show(String queue, JsonNode entry) {
        Map<String, Object> message = hidden.remove(entry.path("ReceiptHandle").asString(""));
        return message != null && messages(queue).add(message);
    }

    private static Object batch(JsonNode input, Predicate<JsonNode> work) {
        if (input.path("Entries").size() > 10) {
            throw new IllegalArgumentException("TooManyEntriesInBatchRequest");
        }
        var accepted = new ArrayList<Object>();
        var refused = new ArrayList<Object>();
        input.path("Entries")
                .forEach(entry -> (work.test(entry) ? accepted : refused)
                        .add(Map.of("Id", entry.path("Id").asString(""))));
        return Map.of("Successful", accepted, "Failed", refused);
    }

    private static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
