package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.HashMap;
import java.util.Map;

/** The short names of functions, as their templates call them. */
public record Names(Map<String, Node> nodes) {

    static Names of(Topology topology) {
        Map<String, Node> nodes = new HashMap<>();
        topology.nodes().forEach(node -> nodes.put(node.id(), node));
        return new Names(nodes);
    }

    /** {@code "Order"}; empty if it is not declared in a nested stack. */
    public String capability(String name) {
        Node node = nodes.get(name);
        return node == null ? "" : node.capability();
    }

    /** {@code "CustomerFunction"} for {@code "local-Order-CustomerFunction"}. */
    public String label(String name) {
        Node node = nodes.get(name);
        return node == null ? name.substring(name.lastIndexOf('-') + 1) : node.label();
    }

    /** {@code "Order CustomerFunction"}. */
    public String both(String name) {
        return (capability(name) + " " + label(name)).strip();
    }
}
