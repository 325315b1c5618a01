package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.wire.AwsRequest;
import java.util.Map;

/** Finds the service of a request, by AWS's signing names. */
final class ServiceNames {

    private static final Map<String, String> BY_TARGET = Map.of(
            "DynamoDB_20120810", "dynamodb",
            "DynamoDBStreams_20120810", "dynamodb",
            "AmazonSQS", "sqs",
            "AWSEvents", "events",
            "AmazonSSM", "ssm",
            "secretsmanager", "secretsmanager",
            "Logs_20140328", "logs");

    private ServiceNames() {}

    static String of(AwsRequest request) {
        if (!request.caller().service().isEmpty()) {
            return request.caller().service();
        }
        String byTarget = BY_TARGET.get(request.targetPrefix());
        return byTarget == null ? byPath(request.path()) : byTarget;
    }

    /** For an unsigned request, such as that of the X-Ray daemon's proxy or of {@code curl}. */
    private static String byPath(String path) {
        if (path.startsWith("/2015-03-31/functions/")) {
            return "lambda";
        }
        return path.matches("/\\d{12}/.*") ? "sqs" : "xray";
    }
}
