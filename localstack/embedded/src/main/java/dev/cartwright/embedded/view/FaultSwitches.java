package dev.cartwright.embedded.view;

import dev.cartwright.embedded.aws.AwsServices;
import dev.cartwright.embedded.function.Functions;
import dev.cartwright.embedded.source.EventSources;
import dev.cartwright.embedded.table.OwnDynamoDb;
import dev.cartwright.embedded.table.TableFaults;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Switches faults on and off. It remembers what was before, so that everything can be set back. No fault is kept: a stack that starts
 * with the data of another has none.
 */
public final class FaultSwitches {

    private static final String ELSEWHERE = "the tables are elsewhere (--tables), so they fail on their own";

    private final AwsServices services;
    private final EventSources sources;
    private final Functions functions;
    private final ChangeFeed changes;
    private final Map<String, OptionalInt> reservedBefore = new TreeMap<>();

    /** @param changes to which every switch is announced */
    public FaultSwitches(AwsServices services, Functions functions, ChangeFeed changes) {
        this.changes = changes;
        this.services = services;
        this.sources = services.sources();
        this.functions = functions;
    }

    synchronized StackFaults faults() {
        return new StackFaults(
                services.ownTables().map(OwnDynamoDb::faults).orElse(TableFaults.NONE),
                services.faults().faults(),
                List.copyOf(reservedBefore.keySet()),
                sources.pausedQueues(),
                sources.disabledStreams(),
                services.parameterOverlay());
    }

    /** Whether the tables are the stack's own, which fail on request. */
    boolean tablesFail() {
        return services.ownTables().isPresent();
    }

    Map<String, String> settings() {
        return services.parameters();
    }

    /** Refuses all if a part of it is impossible. */
    synchronized void meet(StackFaults wanted) {
        require(wanted);
        services.ownTables().ifPresent(tables -> meet(tables, wanted.tables()));
        services.faults().meet(wanted.services(), wanted.tables().seed());
        throttle(wanted.throttled());
        Collection<String> paused = sources.pausedQueues();
        difference(paused, wanted.pausedQueues()).forEach(queue -> sources.pauseQueue(queue, false));
        difference(wanted.pausedQueues(), paused).forEach(queue -> sources.pauseQueue(queue, true));
        sources.streams()
                .forEach(function ->
                        sources.enableStream(function, !wanted.pausedStreams().contains(function)));
        services.overlayParameters(wanted.settings());
        changes.announce(new StackChange.Faulted(faults()));
    }

    synchronized void meetTables(TableFaults wanted) {
        require(tablesFail(), ELSEWHERE);
        services.ownTables().ifPresent(tables -> tables.meet(wanted));
        changes.announce(new StackChange.Faulted(faults()));
    }

    synchronized void pause(String queue, boolean paused) {
        sources.pauseQueue(queue, paused);
        changes.announce(new StackChange.Faulted(faults()));
    }

    /** The same faults draw on in their sequence. */
    private static void meet(OwnDynamoDb tables, TableFaults wanted) {
        if (!tables.faults().equals(wanted)) {
            tables.meet(wanted);
        }
    }

    private void require(StackFaults wanted) {
        require(tablesFail() || wanted.tables().equals(TableFaults.NONE), ELSEWHERE);
        wanted.throttled().forEach(name -> require(functions.has(name), "there is no function " + name));
        wanted.pausedQueues()
                .forEach(name ->
                        require(sources.functionOf(name).isPresent(), "no function receives messages of " + name));
        wanted.pausedStreams()
                .forEach(name -> require(sources.streams().contains(name), name + " is called by no stream"));
        wanted.settings()
                .keySet()
                .forEach(name -> require(services.parameters().containsKey(name), "there is no parameter " + name));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void throttle(Collection<String> wanted) {
        difference(reservedBefore.keySet(), wanted).forEach(function -> {
            functions.reserve(function, reservedBefore.getOrDefault(function, OptionalInt.empty()));
            reservedBefore.remove(function);
        });
        difference(wanted, reservedBefore.keySet()).forEach(function -> {
            reservedBefore.put(function, functions.reserved(function));
            functions.reserve(function, OptionalInt.of(0));
        });
    }

    private static List<String> difference(Collection<String> of, Collection<String> without) {
        return of.stream().filter(one -> !without.contains(one)).distinct().toList();
    }
}
