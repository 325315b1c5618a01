package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.shop.JsonCodec;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A message in a dead-letter queue.
 *
 * @param message as SQS returns it
 */
record DeadLetter(DeadLetterQueue queue, JsonNode message) {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{8})([0-9a-f]{24})-.*");
    private static final Pattern ROOT = Pattern.compile("Root=(1-[0-9a-f]{8}-[0-9a-f]{24})");
    private static final String ORDER = "ord_";

    /** Who put it there. */
    enum Kind {
        /** SQS, after the queue's function failed too often. */
        FAILED,
        /** The function, because the message can never be processed. */
        PARKED,
        /** EventBridge, because it could not send to the queue. */
        UNDELIVERED,
        /** Lambda, with the position of records of a table's stream. */
        STREAM,
        /** Lambda, with the event of an asynchronous invocation. */
        INVOCATION
    }

    String id() {
        return message.path("MessageId").asString("");
    }

    String receiptHandle() {
        return message.path("ReceiptHandle").asString("");
    }

    String text() {
        return message.path("Body").asString("");
    }

    JsonNode body() {
        return JsonCodec.read(text());
    }

    Kind kind() {
        if (!attribute("reason").isEmpty()) {
            return Kind.PARKED;
        }
        if (!attribute("RULE_ARN").isEmpty()) {
            return Kind.UNDELIVERED;
        }
        if (body().has("DDBStreamBatchInfo")) {
            return Kind.STREAM;
        }
        return attribute("RequestID").isEmpty() ? Kind.FAILED : Kind.INVOCATION;
    }

    String reason() {
        return switch (kind()) {
            case FAILED ->
                "failed %s times"
                        .formatted(queue.sources().stream()
                                .findFirst()
                                .map(source -> Integer.toString(source.maxReceiveCount()))
                                .orElse("too many"));
            case PARKED -> "parked: " + attribute("reason");
            case UNDELIVERED -> "not delivered: " + attribute("ERROR_CODE");
            case STREAM ->
                "stream: " + body().at("/requestContext/condition").asString("discarded") + " of "
                        + body().at("/DDBStreamBatchInfo/batchSize").asInt(0) + " records";
            case INVOCATION -> "invocation failed: " + attribute("ErrorMessage");
        };
    }

    /** The message's type; empty if the body is no event of the bus. */
    String type() {
        return body().path("detail-type").asString("");
    }

    /** What the message is about. */
    String subject() {
        return body().at("/detail/subject").asString("");
    }

    /** The order that the message is about, if it says so. */
    Optional<String> order() {
        String named = body().at("/detail/data/orderId").asString("");
        return Optional.of(named.isEmpty() ? subject() : named).filter(id -> id.startsWith(ORDER));
    }

    /** The root of its trace; empty without one. */
    String trace() {
        Matcher own = TRACEPARENT.matcher(body().at("/detail/traceparent").asString(""));
        if (own.matches()) {
            return "1-" + own.group(1) + "-" + own.group(2);
        }
        Matcher header = ROOT.matcher(traceHeader());
        return header.find() ? header.group(1) : "";
    }

    /** The value of {@code AWSTraceHeader}; empty without one. */
    String traceHeader() {
        return message.at("/Attributes/AWSTraceHeader").asString("");
    }

    /** When it was sent: to its queue, or to the dead-letter queue if it was parked there. */
    Instant sent() {
        return Instant.ofEpochMilli(message.at("/Attributes/SentTimestamp").asLong(0));
    }

    /** The ARN of the queue from which SQS moved it; empty where the engine does not say. */
    String movedFrom() {
        return message.at("/Attributes/DeadLetterQueueSourceArn").asString("");
    }

    /** A message attribute; empty if there is none. */
    String attribute(String name) {
        return message.path("MessageAttributes").path(name).path("StringValue").asString("");
    }
}
