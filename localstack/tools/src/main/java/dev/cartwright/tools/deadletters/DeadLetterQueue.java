package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.aws.RunningStage;
import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.shop.JsonCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A dead-letter queue of a stage.
 *
 * @param sources the queues that move failed messages here
 */
record DeadLetterQueue(String capability, String url, String arn, List<Source> sources) {

    private static final String MARK = "DeadLetters";

    /** A queue whose failed messages go to a dead-letter queue. */
    record Source(String url, String arn, int maxReceiveCount) {

        String name() {
            return shortened(nameIn(arn));
        }
    }

    /** All dead-letter queues of a stage, by name. */
    static List<DeadLetterQueue> of(RunningStage stage) {
        Map<String, JsonNode> attributes = new ConcurrentHashMap<>();
        new Parallel(LetterBatch.AT_A_TIME).each(urls(stage), url -> attributes.put(url, attributes(stage, url)));
        Map<String, List<Source>> sources = new HashMap<>();
        attributes.forEach((url, queue) -> {
            JsonNode policy = JsonCodec.read(queue.path("RedrivePolicy").asString(""));
            String target = policy.path("deadLetterTargetArn").asString("");
            if (!target.isEmpty()) {
                sources.computeIfAbsent(target, none -> new ArrayList<>())
                        .add(new Source(
                                url,
                                queue.path("QueueArn").asString(""),
                                policy.path("maxReceiveCount").asInt(0)));
            }
        });
        return attributes.entrySet().stream()
                .map(queue ->
                        of(queue.getKey(), queue.getValue().path("QueueArn").asString(""), stage, sources))
                .filter(queue ->
                        !queue.sources().isEmpty() || nameIn(queue.arn()).contains(MARK))
                .sorted(Comparator.comparing(DeadLetterQueue::name))
                .toList();
    }

    private static DeadLetterQueue of(String url, String arn, RunningStage stage, Map<String, List<Source>> sources) {
        return new DeadLetterQueue(
                stage.capabilityOf(nameIn(arn)).orElseThrow(), url, arn, sources.getOrDefault(arn, List.of()));
    }

    private static List<String> urls(RunningStage stage) {
        List<String> urls = new ArrayList<>();
        var request = new HashMap<String, Object>(Map.of("QueueNamePrefix", stage.stack() + "-", "MaxResults", 1000));
        String next;
        do {
            JsonNode page = stage.aws().call("sqs", "AmazonSQS.ListQueues", request);
            page.path("QueueUrls").forEach(url -> urls.add(url.asString("")));
            next = page.path("NextToken").asString("");
            request.put("NextToken", next);
        } while (!next.isEmpty());
        return urls.stream()
                .filter(url -> stage.capabilityOf(url.substring(url.lastIndexOf('/') + 1))
                        .isPresent())
                .toList();
    }

    private static JsonNode attributes(RunningStage stage, String url) {
        return stage.aws()
                .call(
                        "sqs",
                        "AmazonSQS.GetQueueAttributes",
                        Map.of("QueueUrl", url, "AttributeNames", List.of("QueueArn", "RedrivePolicy")))
                .path("Attributes");
    }

    /** {@code order/InboxDeadLetters}. */
    String name() {
        return capability + "/" + shortened(nameIn(arn));
    }

    /** Whether a person's word for it, {@code order} or {@code order/InboxDeadLetters}, means this queue. */
    boolean isMeantBy(String word) {
        return word.equals(capability) || word.equals(name());
    }

    private static String nameIn(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    /** The logical id: the last part of the name, or the one before CloudFormation's random last part. */
    private static String shortened(String name) {
        List<String> parts = List.of(name.split("-", -1));
        return Stream.of(parts.size() - 1, parts.size() - 2)
                .filter(n -> n >= 0)
                .map(parts::get)
                .filter(part -> part.endsWith(MARK) || part.endsWith("Queue"))
                .findFirst()
                .orElse(name);
    }
}
