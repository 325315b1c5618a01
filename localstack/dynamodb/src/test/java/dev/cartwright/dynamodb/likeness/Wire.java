package dev.cartwright.dynamodb.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** Speaks AWS JSON 1.0 to one endpoint. */
record Wire(HttpClient http, URI endpoint) {

    static final JsonMapper JSON = new JsonMapper();

    private static final String STREAM_OPERATIONS = "ListStreams DescribeStream GetShardIterator GetRecords";

    static Wire to(URI endpoint) {
        return new Wire(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), endpoint);
    }

    Outcome send(Operation operation) {
        String api = STREAM_OPERATIONS.contains(operation.name()) ? "DynamoDBStreams_20120810." : "DynamoDB_20120810.";
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", api + operation.name())
                .header("X-Amz-Date", "20260101T000000Z")
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,"
                                + " SignedHeaders=host, Signature=0")
                .POST(BodyPublishers.ofString(operation.body().toString()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Outcome(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
