package dev.cartwright.kit.core;

/** Adapts one kind of Lambda event to the operations of a function. */
public interface Edge {

    /** Answers one event; an exception fails the invocation. */
    byte[] handle(byte[] event, Invocation invocation);

    /** Sends a harmless event through every operation, so that code is loaded before the first real event. */
    void prime(Invocation invocation);
}
