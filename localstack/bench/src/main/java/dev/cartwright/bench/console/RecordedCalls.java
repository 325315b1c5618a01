package dev.cartwright.bench.console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Calls of a service as functions make them, so that the stack records them. Their answers are not needed. */
final class RecordedCalls implements AutoCloseable {

    /** The access key of a function begins with it. */
    private static final String FUNCTION = "LOCAL";

    private static final int AT_ONCE = 16;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Deque<CompletableFuture<?>> running = new ArrayDeque<>();
    private final URI endpoint;

    RecordedCalls(URI endpoint) {
        this.endpoint = endpoint;
    }

    void call(String function, String trace) {
        var request = HttpRequest.newBuilder(endpoint)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + FUNCTION + function
                                + "/20260101/us-east-1/ssm/aws4_request, SignedHeaders=host, Signature=0")
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", "AmazonSSM.GetParameter")
                .header("X-Amzn-Trace-Id", "Root=" + trace)
                .POST(BodyPublishers.ofString("{\"Name\":\"/cartwright/local/bench\"}"))
                .build();
        running.addLast(http.sendAsync(request, BodyHandlers.discarding()));
        if (running.size() == AT_ONCE) {
            running.removeFirst().join();
        }
    }

    @Override
    public void close() {
        running.forEach(CompletableFuture::join);
        http.close();
    }
}
