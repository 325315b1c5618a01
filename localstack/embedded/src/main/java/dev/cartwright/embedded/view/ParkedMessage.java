package dev.cartwright.embedded.view;

import dev.cartwright.embedded.queue.HeldMessage;
import dev.cartwright.embedded.queue.ReceivedMessage.Attribute;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A message in a dead-letter queue: who put it there, and why. {@code localstack/dead-letters} decides in the same way. */
record ParkedMessage(HeldMessage message, JsonNode body) {

    /** The message attributes of those who put it there; it loses them on its way back. */
    static final Set<String> REASONS = Set.of(
            "reason",
            "RULE_ARN",
            "TARGET_ARN",
            "ERROR_CODE",
            "ERROR_MESSAGE",
            "RequestID",
            "ErrorCode",
            "ErrorMessage");

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

    static ParkedMessage of(HeldMessage message) {
        return new ParkedMessage(message, json(message.body()));
    }

    private static JsonNode json(String body) {
        try {
            return JsonTrees.parse(body);
        } catch (JacksonException noJson) {
            return JsonTrees.object();
        }
    }

    Kind kind() {
        if (!attribute("reason").isEmpty()) {
            return Kind.PARKED;
        }
        if (!attribute("RULE_ARN").isEmpty()) {
            return Kind.UNDELIVERED;
        }
        if (body.has("DDBStreamBatchInfo")) {
            return Kind.STREAM;
        }
        return attribute("RequestID").isEmpty() ? Kind.FAILED : Kind.INVOCATION;
    }

    String reason() {
        return switch (kind()) {
            case FAILED -> message.receiveCount() == 0 ? "" : "failed %d times".formatted(message.receiveCount());
            case PARKED -> "parked: " + attribute("reason");
            case UNDELIVERED -> "not delivered: " + attribute("ERROR_CODE");
            case STREAM ->
                "stream: " + body.at("/requestContext/condition").asString("discarded") + " of "
                        + body.at("/DDBStreamBatchInfo/batchSize").asInt(0) + " records";
            case INVOCATION -> "invocation failed: " + attribute("ErrorMessage");
        };
    }

    /** Its id in the event that failed the last time, or the id of that request; empty if no event did. */
    String failedAs() {
        return switch (kind()) {
            case FAILED -> message.id();
            case STREAM -> body.at("/requestContext/requestId").asString("");
            case PARKED, UNDELIVERED, INVOCATION -> "";
        };
    }

    String attribute(String name) {
        Attribute attribute = message.attributes().get(name);
        return attribute == null ? "" : attribute.value();
    }
}
