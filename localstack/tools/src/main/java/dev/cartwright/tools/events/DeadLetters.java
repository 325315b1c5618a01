package dev.cartwright.tools.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a function parked, taken out of its dead letters. */
record DeadLetters(AwsCalls aws, String queue) {

    private static final String URL = "http://127.0.0.1/000000000000/";

    List<String> drain() {
        var bodies = new ArrayList<String>();
        while (true) {
            JsonNode some = aws.call(
                            "sqs",
                            "AmazonSQS.ReceiveMessage",
                            Map.of("QueueUrl", URL + queue, "MaxNumberOfMessages", 10, "WaitTimeSeconds", 0))
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
                                URL + queue,
                                "ReceiptHandle",
                                message.path("ReceiptHandle").asString("")));
            });
        }
    }
}
