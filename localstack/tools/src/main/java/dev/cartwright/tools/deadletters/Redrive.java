package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.aws.TimeInIds;
import dev.cartwright.tools.report.Parallel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The way back for dead letters. SQS's own redrive knows it only for messages that it moved itself: here those that a
 * function parked go to the queue that the function reads, and those that EventBridge could not deliver to the queue that its
 * rule names. A message is sent before it is deleted, so an interrupted redrive delivers it twice and loses none.
 */
final class Redrive {

    /** The partitions of every table's outbox, from which its sweep publishes. */
    private static final List<String> OUTBOX =
            IntStream.range(0, 4).mapToObj(n -> "OUTBOX#" + n).toList();

    private final AwsCalls aws;
    private final List<DeadLetterQueue.Source> queues;

    Redrive(AwsCalls aws, List<DeadLetterQueue> deadLetterQueues) {
        this.aws = aws;
        this.queues = deadLetterQueues.stream()
                .flatMap(queue -> queue.sources().stream())
                .toList();
    }

    Map<DeadLetter, Way> ways(List<DeadLetter> letters) {
        var ways = new ConcurrentHashMap<DeadLetter, Way>();
        new Parallel(LetterBatch.AT_A_TIME).each(letters, letter -> ways.put(letter, way(letter)));
        return ways;
    }

    private Way way(DeadLetter letter) {
        return switch (letter.kind()) {
            case FAILED, PARKED -> source(letter);
            case UNDELIVERED ->
                find(letter.attribute("TARGET_ARN"))
                        .<Way>map(Way.ToQueue::new)
                        .orElseGet(() -> new Way.Closed(letter.attribute("TARGET_ARN") + " is no queue of this stage"));
            case STREAM -> stream(letter.body());
            case INVOCATION ->
                new Way.Closed("no queue: invoke " + letter.queue().capability() + "'s function with it");
        };
    }

    private Optional<DeadLetterQueue.Source> find(String arn) {
        return queues.stream().filter(queue -> queue.arn().equals(arn)).findFirst();
    }

    /** Where several queues have one dead-letter queue, only SQS can say from which of them a message came. */
    private Way source(DeadLetter letter) {
        List<DeadLetterQueue.Source> sources = letter.queue().sources();
        if (sources.size() == 1) {
            return new Way.ToQueue(sources.getFirst());
        }
        return find(letter.movedFrom())
                .<Way>map(Way.ToQueue::new)
                .orElseGet(() -> new Way.Closed(
                        sources.isEmpty()
                                ? "no queue has these dead letters"
                                : "several queues have these dead letters"));
    }

    /**
     * Lambda reports the position of discarded records only. Their events are rows of the outbox until they are published, so
     * nothing is lost, and the sweep publishes them.
     */
    private Way stream(JsonNode body) {
        String stream = body.at("/DDBStreamBatchInfo/streamArn").asString("");
        String table = stream.replaceAll(".*:table/([^/]+)/.*", "$1");
        Instant last = Instant.parse(
                body.at("/DDBStreamBatchInfo/approximateArrivalOfLastRecord").asString("1970-01-01T00:00:00Z"));
        long waiting = OUTBOX.stream()
                .mapToLong(partition -> waiting(table, partition, last))
                .sum();
        return waiting == 0
                ? new Way.Settled()
                : new Way.Closed("%d events still wait in %s; its sweep publishes them".formatted(waiting, table));
    }

    /** Rows that are as old as the discarded records: their sort keys begin with the time. */
    private long waiting(String table, String partition, Instant last) {
        var request = Map.of(
                "TableName",
                table,
                "ConsistentRead",
                true,
                "Select",
                "COUNT",
                "KeyConditionExpression",
                "pk = :pk AND sk < :sk",
                "ExpressionAttributeValues",
                Map.of(
                        ":pk", Map.of("S", partition),
                        ":sk", Map.of("S", "evt_" + TimeInIds.of(last.plusSeconds(1)))));
        return aws.call("dynamodb", "DynamoDB_20120810.Query", request)
                .path("Count")
                .asLong(0);
    }

    /**
     * Sends letters their way and deletes them. What SQS refuses to take stays in its dead-letter queue.
     *
     * @return how many went
     */
    int go(Map<DeadLetter, Way> ways, Letters letters) {
        int before = letters.size();
        ways.values().stream()
                .distinct()
                .forEach(way -> LetterBatch.each(
                        ways.keySet().stream()
                                .filter(letter -> way.equals(ways.get(letter)))
                                .toList(),
                        batch -> go(batch, way, letters)));
        return before - letters.size();
    }

    private void go(LetterBatch batch, Way way, Letters letters) {
        switch (way) {
            case Way.ToQueue(var queue) ->
                LetterBatch.each(batch.call(aws, "SendMessageBatch", queue.url(), Redrive::entry), letters::delete);
            case Way.Settled() -> letters.delete(batch);
            case Way.Closed _ -> {}
        }
    }

    private static Map<String, Object> entry(DeadLetter letter) {
        return letter.traceHeader().isEmpty()
                ? Map.of("MessageBody", letter.text())
                : Map.of(
                        "MessageBody",
                        letter.text(),
                        "MessageSystemAttributes",
                        Map.of("AWSTraceHeader", Map.of("DataType", "String", "StringValue", letter.traceHeader())));
    }
}
