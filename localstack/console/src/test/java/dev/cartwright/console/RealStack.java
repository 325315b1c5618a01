package dev.cartwright.console;

import dev.cartwright.embedded.EmbeddedStack;
import dev.cartwright.embedded.StackSettings;
import dev.cartwright.embedded.StartListener;
import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.function.RuntimeKind;
import dev.cartwright.embedded.sample.SampleZip;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** An embedded stack with its console, of one function that does what its event says, a bus, and queues that nobody reads. */
final class RealStack implements AutoCloseable {

    static final String QUEUE = "held";

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Probe:
                Type: AWS::Serverless::Function
                Properties: {FunctionName: probe, Runtime: java25, Handler: dev.cartwright.embedded.sample.ProbeFunction, CodeUri: sample.zip, MemorySize: 128, Timeout: 30}
              Held:
                Type: AWS::SQS::Queue
                Properties: {QueueName: held}
              Marked:
                Type: AWS::SQS::Queue
                Properties: {QueueName: marked}
              Bus:
                Type: AWS::Events::EventBus
                Properties: {Name: shop}
            """;

    /** A page that takes longer is slow on any machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final StackSettings settings;
    private EmbeddedStack stack;

    RealStack(Path folder) throws IOException {
        SampleZip.in(folder);
        settings = new StackSettings(
                Files.writeString(folder.resolve("template.yaml"), TEMPLATE),
                Map.of(),
                freePort(),
                freePort(),
                Optional.empty(),
                Hosting.standard().withRuntime(RuntimeKind.JAVA),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        stack = start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedStack start() throws IOException {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return EmbeddedStack.start(settings, silent, StartListener.NONE);
    }

    EmbeddedStack running() {
        return stack;
    }

    void stop() {
        stack.close();
    }

    /** On the same ports. */
    void startAgain() throws IOException {
        stack = start();
    }

    CompletableFuture<InvocationResult> invoke(String event, String trace) {
        byte[] json = ("\"" + event + "\"").getBytes(StandardCharsets.UTF_8);
        return stack.functions().invoke("probe", json, "test", "Root=" + trace + ";Sampled=0");
    }

    /** @param path {@code "/_console/logs"} */
    String url(String path) {
        return stack.url() + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var post = request(path).timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(post.build(), BodyHandlers.ofString());
    }

    /** The lines of the server-sent events, as they come. */
    HttpResponse<Stream<String>> live() throws IOException, InterruptedException {
        return http.send(request("/_console/live").build(), BodyHandlers.ofLines());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)));
    }

    @Override
    public void close() {
        stop();
        http.shutdownNow();
    }
}
