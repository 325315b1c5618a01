package dev.cartwright.embedded.view;

import dev.cartwright.embedded.aws.AwsServices;
import dev.cartwright.embedded.function.EndedInvocation;
import dev.cartwright.embedded.function.FunctionLogs;
import dev.cartwright.embedded.function.Functions;
import dev.cartwright.embedded.function.JournalEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** Records what happens in a stack, in bounded memory. */
public final class StackRecording {

    private static final int MOST_HOPS = 100_000;
    private static final long LATEST_BYTES = 64L * 1024 * 1024;
    private static final long KEPT_BYTES = 32L * 1024 * 1024;
    private static final int MOST_IDS = 10;
    private static final int MOST_RELOADS = 20;

    /** What the trigger of an event begins with that is sent again. */
    static final String AGAIN = "again ";

    private static final Pattern BATCH = Pattern.compile("(?:" + AGAIN + ")?(?:sqs|stream) ");

    final ChangeFeed changes = new ChangeFeed();
    final Journeys journeys = new Journeys(MOST_HOPS);
    final PayloadStore payloads = new PayloadStore(LATEST_BYTES, KEPT_BYTES);
    final CallRecords calls = new CallRecords();
    final MessageErrors errors = new MessageErrors();
    final Traffic traffic = new Traffic(InstantSource.system());
    final Instant started = Instant.now();
    private final Deque<String> reloads = new ArrayDeque<>();

    /** Records from now on. */
    public void watch(Functions functions, AwsServices services) {
        functions.journal().watch(this::ended);
        functions.logs().listen(this::printed);
        functions.whenReloaded(this::reloaded);
        services.whenCalled(calls::add);
    }

    public ChangeFeed changes() {
        return changes;
    }

    /** With which error a message failed the last time, by its id or the request id of its batch, and by its trace. */
    public BinaryOperator<String> errors(FunctionLogs logs) {
        return (id, trace) -> errors.last(id, trace, logs);
    }

    private void ended(EndedInvocation invocation) {
        JournalEntry entry = invocation.entry();
        boolean batch = BATCH.matcher(entry.trigger()).lookingAt();
        if (batch) {
            errors.add(invocation);
        }
        payloads.add(
                entry.requestId(), new PayloadStore.Stored(entry.function(), invocation.event(), invocation.answer()));
        Set<String> traces = batch ? traces(invocation) : Set.of(entry.trace());
        if (journeys.add(entry, traces, traces.size() == 1 ? ids(invocation) : Set.of())) {
            payloads.keep(List.of(entry.requestId()));
        }
        traffic.ended(entry, batch ? EventScan.records(invocation.event()) : 0);
        if (changes.heard()) {
            changes.announce(new StackChange.Ended(entry));
        }
    }

    /** Those of its records; a batch without any has the trace that began with it. */
    private static Set<String> traces(EndedInvocation invocation) {
        Set<String> traces = EventScan.traces(invocation.event());
        return traces.isEmpty() ? Set.of(invocation.entry().trace()) : traces;
    }

    /** Not those of a batch of several journeys, because each of them is about some of them only. */
    private static Set<String> ids(EndedInvocation invocation) {
        var ids = new LinkedHashSet<String>();
        EventScan.ids(invocation.event(), ids, MOST_IDS);
        EventScan.ids(invocation.answer(), ids, MOST_IDS);
        return ids;
    }

    private void printed(FunctionLogs.Line line) {
        if (changes.heard()) {
            changes.announce(new StackChange.Printed(Logs.shown(line)));
        }
    }

    private void reloaded(String function) {
        LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        String what = "%tT %s runs new code".formatted(now, function);
        synchronized (reloads) {
            reloads.addFirst(what);
            if (reloads.size() > MOST_RELOADS) {
                reloads.removeLast();
            }
        }
        changes.announce(new StackChange.Reloaded(what));
    }

    /** The newest first. */
    List<String> reloads() {
        synchronized (reloads) {
            return List.copyOf(reloads);
        }
    }
}
