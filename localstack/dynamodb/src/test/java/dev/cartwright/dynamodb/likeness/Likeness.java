package dev.cartwright.dynamodb.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends cases to two engines: a case is a number of operations on new tables, ended early by a listed difference after which
 * the tables may hold other items.
 */
final class Likeness {

    private static final int LENGTH = 40;

    private final Wire reference;
    private final Wire ours;
    private final Map<String, Integer> listed = new TreeMap<>();
    private final BiConsumer<KnownDifference, Difference> witness;
    private long compared;

    Likeness(Wire reference, Wire ours) {
        this(reference, ours, (_, _) -> {});
    }

    /** @param witness of every listed difference */
    Likeness(Wire reference, Wire ours, BiConsumer<KnownDifference, Difference> witness) {
        this.reference = reference;
        this.ours = ours;
        this.witness = witness;
        KnownDifferences.ALL.forEach(known -> listed.put(known.name(), 0));
    }

    long compared() {
        return compared;
    }

    /** How often each known difference was met, also where never. */
    Map<String, Integer> listed() {
        return listed;
    }

    /** The operations that lead to an unlisted difference, as few as suffice, and what they led to. */
    record Failure(long seed, List<Operation> operations, Difference difference) {}

    Optional<Failure> run(long seed) {
        RandomOperations random = new RandomOperations(Dice.of(seed));
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            operations.add(random.next());
        }
        return run(operations).map(difference -> minimised(seed, operations, difference));
    }

    private Optional<Difference> run(List<Operation> operations) {
        resetTables();
        StreamLikeness streams = StreamLikeness.start(reference, ours);
        for (Operation operation : operations) {
            Outcome theirs = reference.send(operation);
            Outcome mine = ours.send(operation);
            compared++;
            if (Difference.exists(operation, theirs, mine)) {
                Difference difference = new Difference(operation, theirs, mine);
                Optional<KnownDifference> known =
                        KnownDifferences.explaining(difference, new Evidence(reference, ours));
                if (known.isEmpty()) {
                    return Optional.of(difference);
                }
                listed.merge(known.get().name(), 1, Integer::sum);
                witness.accept(known.get(), difference);
                if (operation.writes() && (theirs.succeeded() || mine.succeeded())) {
                    return Optional.empty();
                }
            }
        }
        return streams.difference();
    }

    private Failure minimised(long seed, List<Operation> operations, Difference difference) {
        List<Operation> needed = new ArrayList<>(operations);
        Difference last = difference;
        for (int i = needed.size() - 1; i >= 0; i--) {
            List<Operation> fewer = new ArrayList<>(needed);
            fewer.remove(i);
            Optional<Difference> still = run(fewer);
            if (still.isPresent()) {
                needed = fewer;
                last = still.get();
            }
        }
        return new Failure(seed, needed, last);
    }

    private void resetTables() {
        for (Wire wire : List.of(reference, ours)) {
            for (ObjectNode table : Tables.all()) {
                String name = table.path("TableName").asString();
                wire.send(new Operation(
                        "DeleteTable", Wire.JSON.createObjectNode().put("TableName", name)));
                Outcome created = wire.send(new Operation("CreateTable", table));
                if (!created.succeeded()) {
                    throw new IllegalStateException(created.toString());
                }
            }
        }
    }
}
