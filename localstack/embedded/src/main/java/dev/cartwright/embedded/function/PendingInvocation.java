package dev.cartwright.embedded.function;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An event that waits for its answer. */
final class PendingInvocation {

    final String requestId = UUID.randomUUID().toString();
    final byte[] event;
    final String trigger;
    final TraceHeader trace;
    final long queuedAt = System.nanoTime();
    final CompletableFuture<Invocation> answer = new CompletableFuture<>();

    PendingInvocation(byte[] event, String trigger, TraceHeader trace) {
        this.event = event;
        this.trigger = trigger;
        this.trace = trace;
    }

    long waitedNanos() {
        return System.nanoTime() - queuedAt;
    }
}
