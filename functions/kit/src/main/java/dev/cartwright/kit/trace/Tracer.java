package dev.cartwright.kit.trace;

import java.util.function.Supplier;

/** The port to a tracing system: work in a named segment, and calls out of it in subsegments. */
public interface Tracer {

    /** Runs the work as a segment below the parent; what it throws is recorded by type only, and thrown on. */
    <T> T segment(String name, TraceContext parent, Supplier<T> work);

    /** Runs a call to a neighbour as a subsegment of the current segment. */
    <T> T subsegment(String name, Supplier<T> work);

    /** Where the current work belongs; what we send carries it. */
    TraceContext current();

    /** Loads what recording needs, and records nothing. */
    default void prime() {}
}
