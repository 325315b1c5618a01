package dev.cartwright.embedded.table;

import dev.cartwright.dynamodblocal.DynamoDbLocal;
import dev.cartwright.dynamodblocal.DynamoDbLocalSettings;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.HttpConnections;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** DynamoDB Local's process and the connections to it. */
public final class DynamoDb implements AutoCloseable {

    static final String TABLES = "DynamoDB_20120810";
    static final String STREAMS = "DynamoDBStreams_20120810";

    /** Tables are shared between all keys and regions, and DynamoDB Local accepts only keys of plain letters. */
    private static final String ANYBODY =
            "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private final DynamoDbLocal process;
    private final HttpConnections connections;

    private DynamoDb(DynamoDbLocal process) {
        this.process = process;
        this.connections = new HttpConnections(process.endpoint());
    }

    public static DynamoDb start(DynamoDbLocalSettings settings) {
        return new DynamoDb(DynamoDbLocal.start(settings));
    }

    /** Returns the answer unchanged, including errors. */
    AwsReply forward(String target, byte[] body) {
        return connections.exchange(
                "POST",
                "/",
                Map.of("X-Amz-Target", target, "Content-Type", AwsReply.JSON_1_0, "Authorization", ANYBODY),
                body);
    }

    JsonNode call(String api, String operation, JsonNode request) {
        AwsReply reply = forward(api + "." + operation, JsonTrees.bytes(request));
        JsonNode body = JsonTrees.parse(reply.body());
        if (reply.status() != 200) {
            String type = body.path("__type").asString("");
            String message = body.path("message").asString(body.path("Message").asString(""));
            throw new AwsProblem(reply.status(), type.substring(type.indexOf('#') + 1), message);
        }
        return body;
    }

    @Override
    public void close() {
        connections.close();
        process.close();
    }
}
