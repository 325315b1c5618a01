package dev.cartwright.journey;

import dev.cartwright.template.Resource;
import dev.cartwright.tools.access.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The bus and the queues behind it, as AWS's own APIs show them. */
final class Queues {

    private Queues() {}

    /**
     * A type of message that a rule of the bus puts into a queue.
     *
     * @param type {@code StockReserved.v1}
     * @param source who says so: {@code cartwright.inventory}
     */
    record Subscription(String capability, String type, String source, String queue, String deadLetters) {

        @Override
        public String toString() {
            return capability + " on " + type;
        }
    }

    static List<Subscription> subscriptions() {
        return Shop.stack()
                .application()
                .ofType("AWS::Events::Rule")
                .filter(rule -> rule.properties().containsKey("EventPattern"))
                .flatMap(Queues::subscription)
                .toList();
    }

    private static Stream<Subscription> subscription(Resource rule) {
        JsonNode declared = Shop.JSON.valueToTree(rule.properties());
        String capability =
                rule.stack().substring(rule.stack().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        JsonNode target = declared.at("/Targets/0");
        return declared.at("/EventPattern/detail-type")
                .valueStream()
                .map(type -> new Subscription(
                        capability,
                        type.asString(),
                        declared.at("/EventPattern/source/0").asString(),
                        url(target.path("Arn").asString()),
                        url(target.at("/DeadLetterConfig/Arn").asString())));
    }

    private static String url(String arn) {
        return Shop.stack()
                .application()
                .ofType("AWS::SQS::Queue")
                .filter(queue -> queue.arn().equals(arn))
                .findFirst()
                .orElseThrow()
                .physicalId();
    }

    /** Puts a message on the bus. */
    static void announce(String source, String type, String detail) {
        Resource bus = Shop.stack()
                .application()
                .ofType("AWS::Events::EventBus")
                .findFirst()
                .orElseThrow();
        var entry = Map.of("EventBusName", bus.physicalId(), "Source", source, "DetailType", type, "Detail", detail);
        JsonNode answer = call("events", "AWSEvents.PutEvents", "1.1", Map.of("Entries", List.of(entry)));
        if (answer.path("FailedEntryCount").asInt() != 0) {
            throw new AssertionError("the bus refused: " + answer);
        }
    }

    /** Puts a message into a queue, in the bus's own envelope, past every rule. */
    static void send(String queue, String source, String type, String detail) {
        String body = Shop.JSON.writeValueAsString(
                Map.of("version", "0", "source", source, "detail-type", type, "detail", Shop.JSON.readTree(detail)));
        call("sqs", "AmazonSQS.SendMessage", "1.0", Map.of("QueueUrl", queue, "MessageBody", body));
    }

    /** How many messages wait in a queue or are being worked on. */
    static int waiting(String queue) {
        JsonNode attributes = call(
                        "sqs",
                        "AmazonSQS.GetQueueAttributes",
                        "1.0",
                        Map.of("QueueUrl", queue, "AttributeNames", List.of("All")))
                .path("Attributes");
        return attributes.path("ApproximateNumberOfMessages").asInt()
                + attributes.path("ApproximateNumberOfMessagesNotVisible").asInt();
    }

    /** Takes the message that has this text out of a queue; the others are back after two seconds. */
    static boolean take(String queue, String text) {
        for (JsonNode messages = receive(queue); !messages.isEmpty(); messages = receive(queue)) {
            for (JsonNode message : messages) {
                if (message.path("Body").asString().contains(text)) {
                    delete(queue, message);
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes ten messages out of a queue, or all where there are fewer. */
    static List<String> drained(String queue) {
        return receive(queue)
                .valueStream()
                .map(message -> {
                    delete(queue, message);
                    return message.path("Body").asString();
                })
                .toList();
    }

    private static void delete(String queue, JsonNode message) {
        String receipt = message.path("ReceiptHandle").asString();
        call("sqs", "AmazonSQS.DeleteMessage", "1.0", Map.of("QueueUrl", queue, "ReceiptHandle", receipt));
    }

    private static JsonNode receive(String queue) {
        var request =
                Map.of("QueueUrl", queue, "MaxNumberOfMessages", 10, "WaitTimeSeconds", 0, "VisibilityTimeout", 2);
        return call("sqs", "AmazonSQS.ReceiveMessage", "1.0", request).path("Messages");
    }

    private static JsonNode call(String service, String target, String version, Map<String, ?> request) {
        Headers headers = Headers.NONE
                .with("X-Amz-Target", target)
                .with("Content-Type", "application/x-amz-json-" + version)
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=journey/20261124/us-east-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=0");
        Shop.Answer answer = Shop.exchange(
                        Shop.stack().services().endpoint(), "POST", Shop.JSON.writeValueAsString(request), headers)
                .require(200);
        return answer.body().isEmpty() ? Shop.JSON.createObjectNode() : answer.json();
    }
}
