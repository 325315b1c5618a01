package dev.cartwright.bench.recorder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** Sends each event unchanged to the queue {@code RECORDS}, and answers according to its {@code ROLE}. */
public final class Recorder implements RequestStreamHandler {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] event = input.readAllBytes();
        String role = variable("ROLE");
        record(role + " " + Base64.getEncoder().encodeToString(event));
        output.write(answer(role).getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String role) {
        return switch (role) {
            case "api" -> """
                    {"statusCode": 201, "headers": {"X-One": "1"}, "multiValueHeaders": {"X-Many": ["a", "b"]},
                     "body": "{\\"recorded\\":true}", "isBase64Encoded": false}""";
            case "authorizer" -> """
                    {"principalId": "ann", "context": {"subject": "ann", "age": 42, "member": true},
                     "policyDocument": {"Version": "2012-10-17", "Statement": [
                       {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}}""";
            default -> "{\"batchItemFailures\": []}";
        };
    }

    /** Uses SQS's protocol directly: local engines check no signature, and an SDK would be most of this zip. */
    private static void record(String message) throws IOException {
        String endpoint = System.getProperty("aws.endpointUrl", System.getenv("AWS_ENDPOINT_URL"));
        var request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("X-Amz-Target", "AmazonSQS.SendMessage")
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/sqs/aws4_request, SignedHeaders=host, Signature=0"
                                .formatted(variable("AWS_ACCESS_KEY_ID"), variable("AWS_REGION")))
                .POST(BodyPublishers.ofString(
                        "{\"QueueUrl\": \"%s\", \"MessageBody\": \"%s\"}".formatted(variable("RECORDS"), message)))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("SQS answered " + response.statusCode() + " " + response.body());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }
}
