package dev.cartwright.dynamodb.server;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.client.Api;
import dev.cartwright.dynamodb.client.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** AWS JSON 1.0: the target names the operation, bodies are JSON, errors name their type. */
public final class WireProtocol {

    private static final String TABLES = "DynamoDB_20120810.";
    private static final String STREAMS = "DynamoDBStreams_20120810.";

    private final Api api;

    public WireProtocol(Api api) {
        this.api = api;
    }

    /** @param target the header {@code X-Amz-Target} */
    public Answer answer(@Nullable String target, byte[] body) {
        try {
            return new Answer(200, JsonWriter.write(run(target, body)));
        } catch (AwsServiceException e) {
            return new Answer(e.statusCode(), error(e));
        }
    }

    private SdkPojo run(@Nullable String target, byte[] body) {
        if (target != null && target.startsWith(TABLES)) {
            return run(api.tables(), target.substring(TABLES.length()), body);
        }
        if (target != null && target.startsWith(STREAMS)) {
            return run(api.streams(), target.substring(STREAMS.length()), body);
        }
        throw Problems.unknownOperation("");
    }

    private SdkPojo run(Map<String, Call> calls, String operation, byte[] body) {
        Call call = calls.get(operation);
        if (call == null) {
            throw Problems.unknownOperation(operation);
        }
        var request = (AwsRequest) JsonReader.read(body, call.builder().get());
        return api.run(calls, operation, request);
    }

    private static byte[] error(AwsServiceException e) {
        String code = e.awsErrorDetails().errorCode();
        String message = e.awsErrorDetails().errorMessage();
        Map<String, String> members = new LinkedHashMap<>();
        members.put("__type", namespace(code) + code);
        boolean capital = e instanceof TransactionCanceledException || code.equals("SerializationException");
        if (!message.isEmpty()) {
            members.put(capital ? "Message" : "message", message);
        }
        return switch (e) {
            case TransactionCanceledException canceled -> JsonWriter.write(canceled, members);
            case ConditionalCheckFailedException failed -> JsonWriter.write(failed, members);
            default -> JsonWriter.write(null, members);
        };
    }

    private static String namespace(String code) {
        return switch (code) {
            case "ValidationException" -> "com.amazon.coral.validate#";
            case "SerializationException",
                    "UnknownOperationException",
                    "MissingAuthenticationTokenException",
                    "IncompleteSignatureException" -> "com.amazon.coral.service#";
            default -> "com.amazonaws.dynamodb.v20120810#";
        };
    }
}
