package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One of LocalStack's services, called by its JSON protocol; LocalStack checks no signature. */
final class JsonService {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI origin;
    private final Protocol protocol;

    JsonService(HttpClient http, URI origin, Protocol protocol) {
        this.http = http;
        this.origin = origin;
        this.protocol = protocol;
    }

    /** A service's signing name, and the prefix of its operations; empty for services with paths. */
    enum Protocol {
        APIGATEWAY("apigateway", "", "1.1"),
        DYNAMODB("dynamodb", "DynamoDB_20120810.", "1.0"),
        EVENTS("events", "AWSEvents.", "1.1"),
        LAMBDA("lambda", "", "1.1"),
        LOGS("logs", "Logs_20140328.", "1.1"),
        SECRETSMANAGER("secretsmanager", "secretsmanager.", "1.1"),
        SQS("sqs", "AmazonSQS.", "1.0"),
        SSM("ssm", "AmazonSSM.", "1.1");

        private final String service;
        private final String target;
        private final String version;

        Protocol(String service, String target, String version) {
            this.service = service;
            this.target = target;
            this.version = version;
        }
    }

    /** @throws CommandFailure for every status but 200 */
    JsonNode call(String operation, Map<String, ?> input) {
        return send(request("/")
                .header("X-Amz-Target", protocol.target + operation)
                .header("Content-Type", "application/x-amz-json-" + protocol.version)
                .POST(BodyPublishers.ofString(JsonCodec.write(input)))
                .build());
    }

    JsonNode get(String path) {
        return send(request(path).header("Accept", "application/json").build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .timeout(TIMEOUT)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=none"
                                .formatted(LocalStack.REGION.id(), protocol.service));
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CommandFailure("LocalStack's %s refuses %s: %d %s"
                        .formatted(
                                protocol.service,
                                request.headers()
                                        .firstValue("X-Amz-Target")
                                        .orElse(request.uri().getPath()),
                                answer.statusCode(),
                                answer.body()));
            }
            return JsonCodec.read(answer.body());
        } catch (IOException failure) {
            throw new CommandFailure("LocalStack does not answer: " + failure, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", stop);
        }
    }
}
