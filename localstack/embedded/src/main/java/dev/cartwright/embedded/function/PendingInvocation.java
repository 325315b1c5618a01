package dev.cartwright.embedded.function;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An event that waits for its answer. */
final class PendingInvocation {

    final String requestId = UUID.randomUUID().toString();
    final byte[] event;
    final String trigger;
    final TraceHeader trace;
    final long queuedAt = System.nanoTime();
    final CompletableFuture<InvocationResult> answer = new CompletableFuture<>();
    private volatile @Nullable String subject;

    PendingInvocation(byte[] event, String trigger, TraceHeader trace) {
        this.event = event;
        this.trigger = trigger;
        this.trace = trace;
    }

    /** What the event is about, as the journal shows it; read when somebody asks first. */
    String subject() {
        String known = subject;
        if (known == null) {
            known = EventSubject.of(event);
            subject = known;
        }
        return known;
    }

    /** Whether it is a request to an API: its trigger is {@code "GET /v1/products"}. */
    boolean isRequest() {
        return trigger.contains(" /");
    }

    long waitedNanos() {
        return System.nanoTime() - queuedAt;
    }
}
