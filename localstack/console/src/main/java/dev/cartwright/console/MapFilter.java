package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One capability of an application, with what it is connected to. */
final class MapFilter {

    private MapFilter() {}

    static List<String> capabilities(Topology all) {
        return all.nodes().stream()
                .map(Node::capability)
                .filter(capability -> !capability.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    static Topology around(Topology all, String capability) {
        Set<String> own = all.nodes().stream()
                .filter(node -> node.capability().equals(capability))
                .map(Node::id)
                .collect(Collectors.toUnmodifiableSet());
        List<Edge> edges = all.edges().stream()
                .filter(edge -> own.contains(edge.from()) || own.contains(edge.to()))
                .toList();
        Set<String> shown = new HashSet<>(own);
        edges.forEach(edge -> shown.addAll(List.of(edge.from(), edge.to())));
        List<Node> nodes =
                all.nodes().stream().filter(node -> shown.contains(node.id())).toList();
        return new Topology(nodes, edges);
    }
}
