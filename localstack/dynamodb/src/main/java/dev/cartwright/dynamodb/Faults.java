package dev.cartwright.dynamodb;

import java.time.Duration;

/** What goes wrong on request; nothing unless told. May be changed at any time. */
public final class Faults {

    private volatile FaultPlan plan = FaultPlan.NONE;
    private volatile Duration streamDelay = Duration.ZERO;
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
