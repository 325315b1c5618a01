package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.source.FunctionName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Functions that remember their events and answer as a test tells them, {@code {}} otherwise. */
final class FakeFunctions implements FunctionInvoker {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** An event as a function got it. */
    record Call(JsonNode event, String trigger, String traceHeader, long nanos) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, BlockingQueue<Call>> calls = new ConcurrentHashMap<>();
    private final Map<String, Function<JsonNode, InvocationResult>> behaviours = new ConcurrentHashMap<>();

    @Override
    public CompletableFuture<InvocationResult> invoke(
            String function, byte[] event, String trigger, String traceHeader) {
        String name = FunctionName.of(function);
        JsonNode parsed = MAPPER.readTree(event);
        return CompletableFuture.supplyAsync(
                () -> {
                    callsOf(name).add(new Call(parsed, trigger, traceHeader, System.nanoTime()));
                    return behaviours
                            .getOrDefault(name, ignored -> answer("{}"))
                            .apply(parsed);
                },
                threads);
    }

    void when(String function, Function<JsonNode, InvocationResult> behaviour) {
        behaviours.put(function, behaviour);
    }

    Call next(String function) throws InterruptedException {
        Call call = callsOf(function).poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError(function + " was not called within 10 seconds");
        }
        return call;
    }

    boolean isCalledWithin(String function, Duration time) throws InterruptedException {
        return callsOf(function).poll(time.toMillis(), TimeUnit.MILLISECONDS) != null;
    }

    static InvocationResult answer(String payload) {
        return new InvocationResult(
                UUID.randomUUID().toString(), "", payload.getBytes(StandardCharsets.UTF_8), false, 1);
    }

    static InvocationResult failure() {
        byte[] error = "{\"errorMessage\":\"planned\"}".getBytes(StandardCharsets.UTF_8);
        return new InvocationResult(UUID.randomUUID().toString(), "Unhandled", error, false, 1);
    }

    private BlockingQueue<Call> callsOf(String function) {
        return calls.computeIfAbsent(function, name -> new LinkedBlockingQueue<>());
    }
}
