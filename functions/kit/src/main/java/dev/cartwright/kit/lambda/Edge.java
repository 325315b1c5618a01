package dev.cartwright.kit.lambda;

/** What stands between Lambda's event and a function: one kind for each trigger. */
public interface Edge {

    /** Answers one event; what it throws fails the invocation. */
    byte[] handle(byte[] event, Invocation invocation);

    /** Goes the way of an event without changing anything, so that the first real one finds everything loaded. */
    void prime(Invocation invocation);
}
