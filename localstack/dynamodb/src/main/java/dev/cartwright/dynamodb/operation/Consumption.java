package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.value.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * The units that one request uses of one table and its indexes. A write takes one for each begun KB of the larger of the item
 * before and after, in the table and in every index that it changes; a strongly consistent read one for each begun 4 KB, an
 * eventually consistent one half. In a transaction the table's units count twice. ("Read and write operations" in AWS's guide.)
 */
final class Consumption {

    /** How a read sees the table. */
    enum Consistency {
        EVENTUAL(0.5),
        STRONG(1),
        TRANSACTION(2);

        private final double factor;

        Consistency(double factor) {
            this.factor = factor;
        }

        static Consistency of(@Nullable Boolean consistentRead) {
            return Boolean.TRUE.equals(consistentRead) ? STRONG : EVENTUAL;
        }
    }

    private static final int WRITE_UNIT = 1024;
    private static final int READ_UNIT = 4096;

    private final String table;
    private final Map<String, Double> global = new LinkedHashMap<>(0);
    private final Map<String, Double> local = new LinkedHashMap<>(0);
    private double ofTable;

    Consumption(String table) {
        this.table = table;
    }

    Consumption write(Change change, int factor) {
        int bytes = Math.max(size(change.before()), size(change.after()));
        ofTable += factor * begun(bytes, WRITE_UNIT);
        for (Index index : change.table().indexes().values()) {
            for (int written : index.writes(change.key(), change.before(), change.after())) {
                add(index, begun(written, WRITE_UNIT));
            }
        }
        return this;
    }

    private static int size(@Nullable Document item) {
        return item == null ? 0 : item.itemBytes();
    }

    Consumption read(long bytes, Consistency consistency) {
        ofTable += readUnits(bytes, consistency);
        return this;
    }

    Consumption read(Index index, long bytes, Consistency consistency) {
        add(index, readUnits(bytes, consistency));
        return this;
    }

    private static double readUnits(long bytes, Consistency consistency) {
        return begun(bytes, READ_UNIT) * consistency.factor;
    }

    private static double begun(long bytes, int unit) {
        return Math.max(1, (bytes + unit - 1) / unit);
    }

    private void add(Index index, double units) {
        (index.global() ? global : local).merge(index.name(), units, Double::sum);
    }

    /** Null where the request did not ask for it. */
    @Nullable
    ConsumedCapacity answer(@Nullable String asked) {
        return answer(asked, Kind.PLAIN);
    }

    /** Whether the units are told once more by what they are. */
    enum Kind {
        PLAIN,
        READ,
        WRITE
    }

    @Nullable
    ConsumedCapacity answer(@Nullable String asked, Kind kind) {
        if (asked == null || asked.equals("NONE")) {
            return null;
        }
        double total = ofTable + sum(global) + sum(local);
        var capacity = ConsumedCapacity.builder().tableName(table).capacityUnits(total);
        switch (kind) {
            case PLAIN -> {}
            case READ -> capacity.readCapacityUnits(total);
            case WRITE -> capacity.writeCapacityUnits(total);
        }
        if (asked.equals("INDEXES")) {
            capacity.table(units(ofTable, kind));
            if (!global.isEmpty()) {
                capacity.globalSecondaryIndexes(units(global, kind));
            }
            if (!local.isEmpty()) {
                capacity.localSecondaryIndexes(units(local, kind));
            }
        }
        return capacity.build();
    }

    private static double sum(Map<String, Double> units) {
        return units.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Capacity> units(Map<String, Double> byIndex, Kind kind) {
        Map<String, Capacity> capacities = new LinkedHashMap<>();
        byIndex.forEach((index, units) -> capacities.put(index, units(units, kind)));
        return capacities;
    }

    private static Capacity units(double units, Kind kind) {
        var capacity = Capacity.builder().capacityUnits(units);
        return switch (kind) {
            case PLAIN -> capacity.build();
            case READ -> capacity.readCapacityUnits(units).build();
            case WRITE -> capacity.writeCapacityUnits(units).build();
        };
    }
}
