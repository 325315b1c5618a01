package dev.cartwright.embedded.function;

import java.time.Instant;
import java.util.concurrent.Future;

/** An event that was delivered to a process. */
record RunningInvocation(
        PendingInvocation invocation, Instant started, Instant deadline, boolean cold, Future<?> timeout) {

    long waitedMs() {
        return Math.max(0, invocation.waitedNanos() / 1_000_000 - ms());
    }

    long ms() {
        return java.time.Duration.between(started, Instant.now()).toMillis();
    }
}
