package dev.cartwright.kit.trace;

import java.util.function.Supplier;

/** The port to a tracing system: work in named segments, and outgoing calls in subsegments. */
public interface Tracer {

    /** Runs the work as a segment below the parent; an exception is recorded by type only, and rethrown. */
    <T> T segment(String name, TraceContext parent, Supplier<T> work);

    /** Runs a call to another service as a subsegment of the current segment. */
    <T> T subsegment(String name, Supplier<T> work);

    /** Adds a fact to the current segment by which its trace can be found: never personal data or a secret. */
    default void annotate(String name, String value) {}

    /** The context of the current work, for outgoing requests and messages. */
    TraceContext current();

    /** Loads the classes for recording, and records nothing. */
    default void prime() {}
}
