package dev.cartwright.embedded.function;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Completes the invocations of one function, and records them in the journal. */
final class InvocationCompletion {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LambdaFunction function;
    private final Journal journal;

    InvocationCompletion(LambdaFunction function, Journal journal) {
        this.function = function;
        this.journal = journal;
    }

    void succeed(RunningInvocation delivery, byte[] payload) {
        answer(delivery, payload, "", "");
    }

    void fail(RunningInvocation delivery, InvocationFailure failure) {
        answer(delivery, failure.document(), "Unhandled", failure.type());
    }

    /** For an event that no process received. */
    void refuse(PendingInvocation invocation, InvocationFailure failure) {
        fail(
                new RunningInvocation(
                        invocation, Instant.now(), Instant.now(), true, CompletableFuture.completedFuture(null)),
                failure);
    }

    private void answer(RunningInvocation delivery, byte[] payload, String error, String errorType) {
        PendingInvocation invocation = delivery.invocation();
        long ms = delivery.ms();
        try {
            journal.record(new EndedInvocation(entry(delivery, payload, errorType, ms), invocation.event, payload));
        } finally {
            invocation.answer.complete(new InvocationResult(invocation.requestId, error, payload, delivery.cold(), ms));
        }
    }

    private JournalEntry entry(RunningInvocation delivery, byte[] payload, String errorType, long ms) {
        PendingInvocation invocation = delivery.invocation();
        return new JournalEntry(
                invocation.requestId,
                function.name(),
                invocation.trigger,
                invocation.subject(),
                invocation.trace.root(),
                delivery.started(),
                delivery.cold(),
                delivery.waitedMs(),
                ms,
                errorType,
                status(invocation, payload),
                invocation.event.length,
                payload.length);
    }

    /** Functions write the status first, so that little of a large answer is read. */
    private static int status(PendingInvocation invocation, byte[] payload) {
        if (!invocation.isRequest()) {
            return 0;
        }
        try (JsonParser parser = JSON.createParser(payload)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("statusCode");
                parser.nextToken();
                if (found) {
                    return parser.getValueAsInt(0);
                }
                parser.skipChildren();
            }
            return 0;
        } catch (JacksonException noResponse) {
            return 0;
        }
    }
}
