package dev.cartwright.embedded.function;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Tells whoever waits for an invocation of one function how it ended, and the journal. */
final class Answers {

    private final LambdaFunction function;
    private final Journal journal;

    Answers(LambdaFunction function, Journal journal) {
        this.function = function;
        this.journal = journal;
    }

    void succeed(Delivery delivery, byte[] payload) {
        answer(delivery, payload, "", "");
    }

    void fail(Delivery delivery, InvocationFailure failure) {
        answer(delivery, failure.document(), "Unhandled", failure.type());
    }

    /** Of an event that no process ever had. */
    void refuse(PendingInvocation invocation, InvocationFailure failure) {
        fail(
                new Delivery(invocation, Instant.now(), Instant.now(), true, CompletableFuture.completedFuture(null)),
                failure);
    }

    private void answer(Delivery delivery, byte[] payload, String error, String errorType) {
        PendingInvocation invocation = delivery.invocation();
        long ms = delivery.ms();
        journal.record(new JournalEntry(
                invocation.requestId,
                function.name(),
                invocation.trigger,
                invocation.trace.root(),
                delivery.started(),
                delivery.cold(),
                delivery.waitedMs(),
                ms,
                errorType,
                invocation.event.length,
                payload.length));
        invocation.answer.complete(new Invocation(invocation.requestId, error, payload, delivery.cold(), ms));
    }
}
