package dev.cartwright.bench.console;

import dev.cartwright.embedded.EmbeddedStack;
import dev.cartwright.embedded.StackSettings;
import dev.cartwright.embedded.StartListener;
import dev.cartwright.embedded.function.EndedInvocation;
import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.function.LambdaFunction;
import dev.cartwright.embedded.function.RuntimeKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shop's stack in this process, filled with invocations of orders: they are recorded as those of functions are, with their
 * payloads, log lines, calls and events, but no function runs.
 */
final class FilledStack implements AutoCloseable {

    /** Of one order. */
    private static final int HOPS = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILLER = "x".repeat(900);

    private final EmbeddedStack stack;
    private final List<LambdaFunction> functions;
    private final RecordedCalls calls;
    private long number;

    /** @param template the shop's */
    FilledStack(Path template) {
        this.stack = start(template);
        this.functions = stack.application()
                .ofType("AWS::Lambda::Function")
                .map(LambdaFunction::of)
                .toList();
        this.calls = new RecordedCalls(stack.services().endpoint());
    }

    private static EmbeddedStack start(Path template) {
        var settings = new StackSettings(
                template,
                Map.of("AllowedOrigins", "http://localhost:3000"),
                freePort(),
                freePort(),
                Optional.empty(),
                Hosting.standard().withRuntime(RuntimeKind.JAVA),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try {
            var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            return EmbeddedStack.start(settings, silent, StartListener.NONE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    URI origin() {
        return URI.create(stack.url());
    }

    /** Records so many more invocations. */
    void fill(int invocations) {
        for (int done = 0; done < invocations; done += HOPS) {
            order("1-%08x-%024x".formatted(Instant.now().getEpochSecond(), ++number), "ord_" + number, HOPS);
        }
    }

    /** Records one journey of so many invocations, and returns its trace id. */
    String journey(int hops) {
        String trace = "1-%08x-%024x".formatted(Instant.now().getEpochSecond(), ++number);
        order(trace, "ord_" + number, hops);
        return trace;
    }

    private void order(String trace, String order, int hops) {
        for (int hop = 0; hop < hops; hop++) {
            LambdaFunction function = functions.get(hop % functions.size());
            String requestId = UUID.randomUUID().toString();
            byte[] event = bytes(hop == 0 ? request(trace, order) : message(trace, order));
            byte[] answer = bytes(
                    hop == 0
                            ? "{\"statusCode\":202,\"body\":\"{\\\"orderId\\\":\\\"" + order + "\\\"}\"}"
                            : "{\"batchItemFailures\":[]}");
            stack.functions()
                    .logs()
                    .add(
                            function,
                            trace,
                            requestId,
                            "{\"level\":\"INFO\",\"operation\":\"placeOrder\",\"subject\":\"" + order
                                    + "\",\"requestId\":\"" + requestId + "\",\"outcome\":\"ok\",\"ms\":12}");
            calls.call(function.name(), trace);
            stack.functions()
                    .journal()
                    .record(new EndedInvocation(
                            entry(function, requestId, trace, hop, event.length, answer.length), event, answer));
        }
        stack.actions()
                .putEvent(
                        "cartwright.bench",
                        "BenchFilled.v1",
                        JSON.createObjectNode().put("orderId", order).put("note", FILLER));
    }

    private static JournalEntry entry(
            LambdaFunction function, String requestId, String trace, int hop, int in, int out) {
        return new JournalEntry(
                requestId,
                function.name(),
                hop == 0 ? "POST /v1/orders" : "sqs local-Order-InboxQueue",
                hop == 0 ? "placeOrder" : "StockReserved.v1",
                trace,
                Instant.now(),
                false,
                2,
                12,
                "",
                hop == 0 ? 202 : 0,
                in,
                out);
    }

    private static String request(String trace, String order) {
        return "{\"httpMethod\":\"POST\",\"path\":\"/orders\",\"headers\":{\"X-Amzn-Trace-Id\":\"Root=" + trace
                + "\",\"Accept\":\"" + FILLER + "\"},\"requestContext\":{\"operationName\":\"placeOrder\"},"
                + "\"body\":\"{\\\"orderId\\\":\\\"" + order + "\\\",\\\"sku\\\":\\\"MUG-1\\\"}\"}";
    }

    private static String message(String trace, String order) {
        return "{\"Records\":[{\"messageId\":\"" + order + "\",\"attributes\":{\"AWSTraceHeader\":\"Root=" + trace
                + ";Sampled=0\",\"SentTimestamp\":\"" + System.currentTimeMillis()
                + "\",\"ApproximateReceiveCount\":\"1\"},\"body\":\"{\\\"detail-type\\\":\\\"StockReserved.v1\\\","
                + "\\\"detail\\\":{\\\"orderId\\\":\\\"" + order + "\\\",\\\"note\\\":\\\"" + FILLER
                + "\\\"}}\",\"eventSource\":\"aws:sqs\"}]}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The heap that is in use after a collection, in bytes. */
    static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        calls.close();
        stack.close();
    }
}
