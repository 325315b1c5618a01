package dev.cartwright.embedded.view;

import java.util.List;

/** A graph of the application. */
public record Topology(List<Node> nodes, List<Edge> edges) {

    /** The label of edges to the queues of what failed. */
    static final String DEAD_LETTERS = "dead letters";

    /**
     * @param id its physical id, unique
     * @param kind {@code api}, {@code function}, {@code queue}, {@code bus}, {@code table}, {@code provider}
     * @param capability the nested stack that declares it
     * @param waiting events or messages that wait for it; -1 if nothing can wait
     */
    public record Node(String id, String kind, String capability, String label, long waiting) {}

    /**
     * @param label what passes: {@code "OrderPlaced.v1"}
     * @param count what passed since the start
     * @param errors of it, what failed
     * @param lastSeconds how long ago the last passed; -1 if nothing did
     * @param oldestSeconds the age of the oldest message or stream record that waits to pass; -1 if none is known to wait
     */
    public record Edge(
            String from, String to, String label, long count, long errors, long lastSeconds, long oldestSeconds) {

        /** Whether what failed goes this way. */
        public boolean carriesDeadLetters() {
            return label.equals(DEAD_LETTERS);
        }
    }
}
