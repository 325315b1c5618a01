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

    /** For an event that the reserved concurrency does not admit. */
    void throttle(PendingInvocation invocation) {
        Instant now = Instant.now();
        var never = new RunningInvocation(invocation, now, now, false, CompletableFuture.completedFuture(null));
        end(never, InvocationResult.throttled(invocation.requestId), JournalEntry.THROTTLED);
    }

    private void answer(RunningInvocation delivery, byte[] payload, String error, String errorType) {
        String requestId = delivery.invocation().requestId;
        end(delivery, new InvocationResult(requestId, error, payload, delivery.cold(), delivery.ms()), errorType);
    }

    private void end(RunningInvocation delivery, InvocationResult result, String errorType) {
        PendingInvocation invocation = delivery.invocation();
        try {
            JournalEntry entry = entry(delivery, result.payload(), errorType, result.durationMs());
            journal.record(new EndedInvocation(entry, invocation.event, result.payload()));
        } finally {
            invocation.answer.complete(result);
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
