package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.Functions;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.table.TableFaults;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;

/** What a running stack does on request. */
public final class RunningStackActions implements StackActions {

    private static final Set<String> ROLES = Set.of("customer", "admin", "service");

    private final Functions functions;
    private final StackRecording recording;
    private final BinaryOperator<String> tokens;
    private final StackParts parts;

    /** @param tokens issues a token for a subject and a role */
    public RunningStackActions(
            Functions functions, StackRecording recording, BinaryOperator<String> tokens, StackParts parts) {
        this.functions = functions;
        this.recording = recording;
        this.tokens = tokens;
        this.parts = parts;
    }

    @Override
    public String token(String subject, String role) {
        require(ROLES.contains(role), "the role is customer, admin or service, not " + role);
        require(!subject.isBlank(), "a token needs a subject");
        return tokens.apply(subject, role);
    }

    @Override
    public void stop(String function) {
        functions.stop(function);
    }

    @Override
    public void kill(String process) {
        require(functions.kill(process), "no process " + process + " runs");
    }

    @Override
    public CompletableFuture<String> runAgain(String requestId) {
        PayloadStore.Stored stored = recording
                .payloads
                .find(requestId)
                .orElseThrow(() -> new IllegalArgumentException("the event of " + requestId + " is no longer kept"));
        JournalEntry hop = functions.journal().find(entry -> entry.requestId().equals(requestId)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no invocation " + requestId + " is known"));
        String trigger =
                hop.trigger().startsWith(StackRecording.AGAIN) ? hop.trigger() : StackRecording.AGAIN + hop.trigger();
        return functions
                .invoke(hop.function(), stored.event(), trigger, "Root=" + hop.trace())
                .thenApply(RunningStackActions::requestId);
    }

    private static String requestId(InvocationResult ended) {
        require(!ended.wasThrottled(), "the function is throttled by its reserved concurrency");
        return ended.requestId();
    }

    @Override
    public void keep(String trace, boolean kept) {
        List<String> hops = recording.journeys.keep(trace, kept).hops().stream()
                .map(JournalEntry::requestId)
                .toList();
        if (kept) {
            recording.payloads.keep(hops);
        } else {
            recording.payloads.release(hops);
        }
    }

    @Override
    public void putEvent(String source, String detailType, JsonNode detail) {
        parts.bus().putEvent(source, detailType, detail);
    }

    @Override
    public void send(String queue, String body) {
        parts.queues().send(queue, body);
    }

    @Override
    public void redrive(String queue, List<String> messageIds) {
        parts.queues().redrive(queue, messageIds);
    }

    @Override
    public void discard(String queue, List<String> messageIds) {
        parts.queues().discard(queue, messageIds);
    }

    @Override
    public void pause(String queue, boolean paused) {
        parts.faults().pause(queue, paused);
    }

    @Override
    public void putItem(String table, JsonNode item) {
        parts.tables().putItem(table, item);
    }

    @Override
    public void deleteItem(String table, JsonNode key) {
        parts.tables().deleteItem(table, key);
    }

    @Override
    public void meet(StackFaults faults) {
        parts.faults().meet(faults);
    }

    @Override
    public void meetTables(TableFaults faults) {
        parts.faults().meetTables(faults);
    }

    @Override
    public void restartCost() {
        parts.cost().restartCost();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
