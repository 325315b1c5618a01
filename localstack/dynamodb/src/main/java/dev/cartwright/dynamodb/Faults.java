package dev.cartwright.dynamodb;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** What goes wrong on request; nothing unless told. May be changed at any time. */
public final class Faults {

    private volatile FaultPlan plan = FaultPlan.NONE;
    private volatile Duration streamDelay = Duration.ZERO;
    private volatile IntSupplier streamInterleaving = () -> 0;
    private volatile BooleanSupplier streamDuplicates = () -> false;
    private volatile Duration indexLag = Duration.ZERO;
    private volatile Duration readLag = Duration.ZERO;
    private volatile Duration ttlDelay = Duration.ZERO;

    /** Which requests fail. */
    public Faults plan(FaultPlan value) {
        plan = value;
        return this;
    }

    /** How late a stream shows a record. */
    public Faults streamDelay(Duration value) {
        streamDelay = value;
        return this;
    }

    /**
     * In which order a stream shows records. Asked once for each record: how many later records of other items may come before
     * it. The records of one item keep their order.
     */
    public Faults streamInterleaving(IntSupplier value) {
        streamInterleaving = value;
        return this;
    }

    /** Which records a stream shows twice. Asked once for each read of records, and once for each record that is told. */
    public Faults streamDuplicates(BooleanSupplier value) {
        streamDuplicates = value;
        return this;
    }

    /** How long global indexes show items as they were. */
    public Faults indexLag(Duration value) {
        indexLag = value;
        return this;
    }

    /** How long eventually consistent reads show items as they were. */
    public Faults readLag(Duration value) {
        readLag = value;
        return this;
    }

    /** How long items outlive their time to live. AWS deletes them within days. */
    public Faults ttlDelay(Duration value) {
        ttlDelay = value;
        return this;
    }

    /** Nothing goes wrong from now on. */
    public void clear() {
        plan(FaultPlan.NONE)
                .streamDelay(Duration.ZERO)
                .streamInterleaving(() -> 0)
                .streamDuplicates(() -> false)
                .indexLag(Duration.ZERO)
                .readLag(Duration.ZERO)
                .ttlDelay(Duration.ZERO);
    }

    public FaultPlan plan() {
        return plan;
    }

    public Duration streamDelay() {
        return streamDelay;
    }

    public IntSupplier streamInterleaving() {
        return streamInterleaving;
    }

    public BooleanSupplier streamDuplicates() {
        return streamDuplicates;
    }

    public Duration indexLag() {
        return indexLag;
    }

    public Duration readLag() {
        return readLag;
    }

    public Duration ttlDelay() {
        return ttlDelay;
    }
}
