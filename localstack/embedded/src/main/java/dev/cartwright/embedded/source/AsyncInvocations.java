package dev.cartwright.embedded.source;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.OutgoingMessage;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.wire.Background;
import dev.cartwright.template.ApplicationResources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's asynchronous invocation: the caller does not wait. A failed event is retried, by AWS's default after one and after
 * two more minutes, and then sent to the function's dead-letter queue. A throttled event has not failed and is retried for
 * longer. Waiting events are in memory only.
 */
public final class AsyncInvocations {

    private final FunctionInvoker invoker;
    private final ElasticMq queues;
    private final Map<String, AsyncConfiguration> configurations;
    private final List<Duration> delays;

    public AsyncInvocations(
            FunctionInvoker invoker, ElasticMq queues, ApplicationResources application, List<Duration> delays) {
        this.invoker = invoker;
        this.queues = queues;
        this.configurations = AsyncConfiguration.declaredIn(application);
        this.delays = List.copyOf(delays);
    }

    public void start(String function, byte[] event, String trigger, String traceHeader) {
        attempt(new AsyncEvent(function, event, trigger, traceHeader), 0);
    }

    private void attempt(AsyncEvent event, int failures) {
        Background.watch(
                "asynchronous invocation of " + event.function(),
                invoker.invoke(event.function(), event.payload(), event.trigger(), event.traceHeader())
                        .thenAccept(invocation -> {
                            if (invocation.failed()) {
                                afterFailure(event, failures, invocation);
                            }
                        }));
    }

    private void afterFailure(AsyncEvent event, int failures, InvocationResult last) {
        AsyncConfiguration configuration = configurations.getOrDefault(event.name(), AsyncConfiguration.DEFAULT);
        if (last.wasThrottled() && !delays.isEmpty()) {
            CompletableFuture.delayedExecutor(delays.getFirst().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> attempt(event, failures));
        } else if (failures < Math.min(configuration.maximumRetries(), delays.size())) {
            Duration delay = delays.get(failures);
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> attempt(event, failures + 1));
        } else {
            deadLetterQueue(configuration)
                    .ifPresent(queue -> Background.watch("dead letter", queue.send(deadLetter(event, last))));
        }
    }

    private Optional<Queue> deadLetterQueue(AsyncConfiguration configuration) {
        return configuration.deadLetterQueue().flatMap(queues::queue);
    }

    /** With the attributes that Lambda sets. */
    private static OutgoingMessage deadLetter(AsyncEvent event, InvocationResult last) {
        String error = new String(last.payload(), StandardCharsets.UTF_8);
        Map<String, String> attributes =
                Map.of("RequestID", last.requestId(), "ErrorCode", "200", "ErrorMessage", shortened(error));
        String body = new String(event.payload(), StandardCharsets.UTF_8);
        return new OutgoingMessage(
                body, attributes, Optional.of(event.traceHeader()).filter(h -> !h.isEmpty()), Optional.empty());
    }

    private static String shortened(String error) {
        return error.isEmpty() ? "failed" : error.substring(0, Math.min(error.length(), 1000));
    }
}
