package dev.cartwright.embedded.table;

import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A DynamoDB through its wire protocol: the one in this process, or another endpoint. */
public interface DynamoDbEndpoint extends AutoCloseable {

    String TABLES = "DynamoDB_20120810";
    String STREAMS = "DynamoDBStreams_20120810";

    /**
     * Returns the answer unchanged, including errors.
     *
     * @param target {@code X-Amz-Target}
     */
    AwsReply forward(String target, byte[] body);

    /** The listener may be called without a write to the table; it must return at once. */
    void whenWritten(String table, Runnable listener);

    /** The interval at which a reader must also read the stream without having been called. */
    Duration pollInterval();

    @Override
    void close();

    default JsonNode call(String api, String operation, JsonNode request) {
        AwsReply reply = forward(api + "." + operation, JsonTrees.bytes(request));
        JsonNode body = JsonTrees.parse(reply.body());
        if (reply.status() != 200) {
            String type = body.path("__type").asString("");
            String message = body.path("message").asString(body.path("Message").asString(""));
            throw new AwsProblem(reply.status(), type.substring(type.indexOf('#') + 1), message);
        }
        return body;
    }
}
