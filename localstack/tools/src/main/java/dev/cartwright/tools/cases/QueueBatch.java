package dev.cartwright.tools.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages of a queue as Lambda's event. */
final class QueueBatch {

    private QueueBatch() {}

    static ObjectNode of(String queueArn, List<String> bodies) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        for (int i = 0; i < bodies.size(); i++) {
            records.add(item(queueArn, bodies.get(i), i + 1));
        }
        return event;
    }

    private static ObjectNode item(String queueArn, String body, int number) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("messageId", "00000000-0000-4000-8000-%012d".formatted(number));
        item.put("receiptHandle", "receipt-" + number);
        item.put("body", body);
        item.putObject("attributes")
                .put("ApproximateReceiveCount", "1")
                .put("SentTimestamp", "1795507200123")
                .put("SenderId", "AIDAIENQZJOLO23YVJ4VO")
                .put("ApproximateFirstReceiveTimestamp", "1795507200130");
        item.putObject("messageAttributes");
        item.put("md5OfBody", md5(body));
        item.put("eventSource", "aws:sqs");
        item.put("eventSourceARN", queueArn);
        return item.put("awsRegion", CapabilityTemplate.REGION);
    }

    private static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
