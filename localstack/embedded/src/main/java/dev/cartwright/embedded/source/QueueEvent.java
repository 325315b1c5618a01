package dev.cartwright.embedded.source;

import dev.cartwright.embedded.queue.ReceivedMessage;
import dev.cartwright.embedded.queue.ReceivedMessage.Attribute;
import dev.cartwright.embedded.wire.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS messages as Lambda's event. */
final class QueueEvent {

    private final String queueArn;
    private final String region;
    private final String account;

    QueueEvent(String queueArn, String region, String account) {
        this.queueArn = queueArn;
        this.region = region;
        this.account = account;
    }

    byte[] of(List<ReceivedMessage> batch) {
        ObjectNode event = JsonTrees.object();
        ArrayNode records = event.putArray("Records");
        batch.forEach(message -> records.add(messageRecord(message)));
        return JsonTrees.bytes(event);
    }

    /** The document that a filter's pattern matches: the body as JSON if it is JSON. */
    static JsonNode filtered(ReceivedMessage message) {
        ObjectNode event = JsonTrees.object();
        event.set("body", json(message.body()));
        return event;
    }

    private ObjectNode messageRecord(ReceivedMessage message) {
        ObjectNode node = JsonTrees.object()
                .put("messageId", message.messageId())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body());
        node.set("attributes", systemAttributes(message));
        ObjectNode attributes = node.putObject("messageAttributes");
        message.attributes().forEach((name, attribute) -> attributes.set(name, attribute(attribute)));
        return node.put("md5OfBody", md5(message.body()))
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", queueArn)
                .put("awsRegion", region);
    }

    private ObjectNode systemAttributes(ReceivedMessage message) {
        ObjectNode node = JsonTrees.object()
                .put("ApproximateReceiveCount", Integer.toString(message.receiveCount()))
                .put("SentTimestamp", Long.toString(message.sent().toEpochMilli()))
                .put("SenderId", account)
                .put(
                        "ApproximateFirstReceiveTimestamp",
                        Long.toString(message.firstReceived().toEpochMilli()));
        message.traceHeader().ifPresent(header -> node.put("AWSTraceHeader", header));
        message.fifo()
                .ifPresent(fifo -> node.put("SequenceNumber", fifo.sequenceNumber())
                        .put("MessageGroupId", fifo.group())
                        .put("MessageDeduplicationId", fifo.deduplicationId()));
        return node;
    }

    private static ObjectNode attribute(Attribute attribute) {
        ObjectNode node = JsonTrees.object().put(attribute.binary() ? "binaryValue" : "stringValue", attribute.value());
        node.putArray("stringListValues");
        node.putArray("binaryListValues");
        return node.put("dataType", attribute.dataType());
    }

    private static JsonNode json(String body) {
        try {
            JsonNode parsed = JsonTrees.parse(body);
            return parsed.isContainer() ? parsed : JsonTrees.tree(body);
        } catch (JacksonException e) {
            return JsonTrees.tree(body);
        }
    }

    /** The digest in SQS's format; it protects nothing. */
    private static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
