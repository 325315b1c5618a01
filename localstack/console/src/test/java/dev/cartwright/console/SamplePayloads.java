package dev.cartwright.console;

import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.Payloads;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events and answers as the gateway and the queues make them. */
final class SamplePayloads {

    static final String SECRET = "tok_visa_4242";
    static final int HUGE = 900 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SamplePayloads() {}

    static Payloads of(JournalEntry entry) {
        return new Payloads(entry.requestId(), entry.function(), event(entry), answer(entry));
    }

    private static String event(JournalEntry entry) {
        return entry.trigger().contains(" /") ? request(entry) : message(entry);
    }

    private static String request(JournalEntry entry) {
        String[] trigger = entry.trigger().split(" ", 2);
        ObjectNode event = JSON.createObjectNode();
        event.put("resource", trigger[1].substring(3))
                .put("path", trigger[1].substring(3))
                .put("httpMethod", trigger[0]);
        event.putObject("headers")
                .put("Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl")
                .put("Content-Type", "application/json")
                .put("Idempotency-Key", "7d0c6c1e");
        event.putObject("requestContext")
                .put("operationName", entry.subject())
                .put("stage", "v1")
                .put("path", trigger[1]);
        event.put("body", JSON.writeValueAsString(body(entry)));
        return JSON.writeValueAsString(event);
    }

    private static ObjectNode body(JournalEntry entry) {
        ObjectNode body = JSON.createObjectNode().put("paymentToken", SECRET).put("note", "it's a gift");
        body.putArray("lines").addObject().put("sku", "sku_mug").put("quantity", 2);
        if (entry.requestId().equals(SampleJourneys.HUGE_EVENT)) {
            body.put("name", SampleJourneys.MARKUP).put("description", "long ".repeat(HUGE / 5));
        }
        return body;
    }

    private static String message(JournalEntry entry) {
        ObjectNode envelope = JSON.createObjectNode().put("detail-type", entry.subject());
        envelope.putObject("detail").put("orderId", SampleJourneys.ORDER).put("status", "RESERVED");
        ObjectNode event = JSON.createObjectNode();
        ObjectNode message = event.putArray("Records").addObject().put("messageId", "m-" + entry.requestId());
        message.put("body", JSON.writeValueAsString(envelope));
        message.putObject("attributes")
                .put("SentTimestamp", Long.toString(entry.started().toEpochMilli() - entry.waitedMs() - 18));
        return JSON.writeValueAsString(event);
    }

    private static String answer(JournalEntry entry) {
        if (!entry.error().isEmpty()) {
            return JSON.writeValueAsString(JSON.createObjectNode()
                    .put("errorType", entry.error())
                    .put("errorMessage", "the provider does not answer"));
        }
        return entry.status() == 0
                ? "{\"batchItemFailures\":[]}"
                : "{\"statusCode\":" + entry.status() + ",\"body\":\"{}\"}";
    }
}
