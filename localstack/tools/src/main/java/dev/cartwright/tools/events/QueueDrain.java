package dev.cartwright.tools.events;

import dev.cartwright.tools.aws.AwsCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Receives messages from a queue without another consumer, such as a dead-letter queue.
 *
 * @param url of the queue
 */
public record QueueDrain(AwsCalls aws, String url) {

    /** Receives and deletes all messages. */
    public List<String> drain() {
        var bodies = new ArrayList<String>();
        while (true) {
            JsonNode some = aws.call(
                            "sqs",
                            "AmazonSQS.ReceiveMessage",
                            Map.of("QueueUrl", url, "MaxNumberOfMessages", 10, "WaitTimeSeconds", 0))
                    .path("Messages");
            if (some.isEmpty()) {
                return bodies;
            }
            some.forEach(message -> {
                bodies.add(message.path("Body").asString(""));
                aws.call(
                        "sqs",
                        "AmazonSQS.DeleteMessage",
                        Map.of(
                                "QueueUrl",
                                url,
                                "ReceiptHandle",
                                message.path("ReceiptHandle").asString("")));
            });
        }
    }
}
