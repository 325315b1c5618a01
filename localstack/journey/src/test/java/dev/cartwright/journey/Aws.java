package dev.cartwright.journey;

import dev.cartwright.journey.Shop.Answer;
import dev.cartwright.tools.access.Headers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** AWS's own APIs of the running shop, called by a developer. */
final class Aws {

    private Aws() {}

    static JsonNode dynamoDb(String operation, Map<String, ?> request) {
        return call("dynamodb", "DynamoDB_20120810." + operation, request);
    }

    /** What a condition may refuse. */
    static void tryDynamoDb(String operation, Map<String, ?> request) {
        Answer answer = send("dynamodb", "DynamoDB_20120810." + operation, request);
        if (!answer.body().contains("ConditionalCheckFailedException")) {
            answer.require(200);
        }
    }

    static JsonNode sqs(String operation, Map<String, ?> request) {
        return call("sqs", "AmazonSQS." + operation, request);
    }

    /** @param name without its stage: {@code "psp/key"} */
    static String secret(String name) {
        return secretsManager("GetSecretValue", Map.of("SecretId", "cartwright/dev/" + name))
                .path("SecretString")
                .asString();
    }

    static void rotate(String name, String value) {
        secretsManager("PutSecretValue", Map.of("SecretId", "cartwright/dev/" + name, "SecretString", value));
    }

    private static JsonNode secretsManager(String operation, Map<String, ?> request) {
        return call("secretsmanager", "secretsmanager." + operation, request);
    }

    /**
     * Fires the schedule of an operation as if it were that late.
     *
     * @return whether it went well; its process may have died
     */
    static boolean fire(HostedOperation operation, Instant time) {
        var event = Map.of(
                "source",
                "aws.events",
                "time",
                time.toString(),
                "resources",
                List.of(operation.schedule().arn()));
        Answer answer = invoke(operation.function(), Shop.JSON.writeValueAsString(event));
        boolean failed = !answer.header("X-Amz-Function-Error").isEmpty();
        if (failed && !answer.body().contains("Runtime.ExitError")) {
            throw new AssertionError(operation + " failed: " + answer.body());
        }
        return !failed;
    }

    /** Lets a capability's stream flow to its relay, or holds it. */
    static void enableStream(String capability, boolean enabled) {
        String relay = HostedOperation.of(capability, "relayOutbox").function();
        Shop.stack().services().sources().enableStream(relay, enabled);
    }

    /** Invokes the version that customers have. */
    static Answer invoke(String function, String event) {
        return Shop.exchange(
                Shop.stack().services().endpoint().resolve("/2015-03-31/functions/" + function + ":live/invocations"),
                "POST",
                event,
                signed("lambda"));
    }

    private static JsonNode call(String service, String target, Map<String, ?> request) {
        return send(service, target, request).require(200).json();
    }

    private static Answer send(String service, String target, Map<String, ?> request) {
        Headers headers =
                signed(service).with("X-Amz-Target", target).with("Content-Type", "application/x-amz-json-1.0");
        return Shop.exchange(
                Shop.stack().services().endpoint(), "POST", Shop.JSON.writeValueAsString(request), headers);
    }

    private static Headers signed(String service) {
        return Headers.NONE.with(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=journey/20261124/us-east-1/" + service
                        + "/aws4_request, SignedHeaders=host, Signature=0");
    }
}
