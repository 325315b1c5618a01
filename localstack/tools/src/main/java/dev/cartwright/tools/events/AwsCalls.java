package dev.cartwright.tools.events;

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
import tools.jackson.databind.JsonNode;

/** Calls of AWS's APIs on a local endpoint, which checks no signature. */
public final class AwsCalls {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final String region;

    public AwsCalls(URI endpoint) {
        this(endpoint, "us-east-1");
    }

    public AwsCalls(URI endpoint, String region) {
        this.endpoint = endpoint;
        this.region = region;
    }

    /** Calls a JSON service.
     *
     * @param target {@code "DynamoDB_20120810.PutItem"}
     */
    public JsonNode call(String service, String target, Object body) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", authorization(service))
                .POST(BodyPublishers.ofString(JsonCodec.write(body))));
        if (response.statusCode() != OK) {
            throw new CommandFailure("%s: %d %s".formatted(target, response.statusCode(), response.body()));
        }
        return JsonCodec.read(response.body());
    }

    /** Lambda's {@code Invoke}: returns the function's answer, or its error document. */
    JsonNode invoke(String function, String event) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(endpoint.resolve("/2015-03-31/functions/" + function + "/invocations"))
                        .header("Authorization", authorization("lambda"))
                        .POST(BodyPublishers.ofString(event)));
        if (response.statusCode() != OK) {
            throw new CommandFailure("Invoke %s: %d %s".formatted(function, response.statusCode(), response.body()));
        }
        return JsonCodec.read(response.body());
    }

    private String authorization(String service) {
        return "AWS4-HMAC-SHA256 Credential=check/20260101/" + region + "/" + service
                + "/aws4_request, SignedHeaders=host, Signature=0";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new CommandFailure("no answer from " + endpoint + " (" + unreachable + ")", unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", stop);
        }
    }
}
