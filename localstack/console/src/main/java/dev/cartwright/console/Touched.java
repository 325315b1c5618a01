package dev.cartwright.console;

import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.JourneyHop;
import dev.cartwright.embedded.view.RecordedJourney;
import dev.cartwright.embedded.view.ServiceUse;
import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The nodes and edges that a journey touched, or that belong to a capability. */
record Touched(Set<String> nodes, Set<Edge> edges) {

    /** A capability and what it is connected to. */
    static Touched capability(String capability, Topology topology) {
        Set<String> own = topology.nodes().stream()
                .filter(node -> node.capability().equals(capability))
                .map(Node::id)
                .collect(Collectors.toUnmodifiableSet());
        Set<Edge> edges = topology.edges().stream()
                .filter(edge -> own.contains(edge.from()) || own.contains(edge.to()))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> nodes = new HashSet<>(own);
        edges.forEach(edge -> nodes.addAll(List.of(edge.from(), edge.to())));
        return new Touched(nodes, edges);
    }

    Touched and(Touched other) {
        Set<String> both = new HashSet<>(nodes);
        both.addAll(other.nodes);
        Set<Edge> bothEdges = new HashSet<>(edges);
        bothEdges.addAll(other.edges);
        return new Touched(both, bothEdges);
    }

    static Touched by(RecordedJourney journey, Topology topology) {
        Set<String> nodes = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        for (JourneyHop hop : journey.hops()) {
            JournalEntry entry = hop.invocation();
            nodes.add(entry.function());
            nodes.add(source(entry.trigger()));
            subjects.add(entry.trigger());
            subjects.addAll(Arrays.asList(entry.subject().split(", ", -1)));
            hop.calls().stream().map(ServiceUse::resource).forEach(nodes::add);
        }
        Set<Edge> edges = new HashSet<>();
        for (Edge edge : topology.edges()) {
            if (nodes.contains(edge.to()) && isNamed(edge, subjects)) {
                nodes.add(edge.from());
                edges.add(edge);
            }
        }
        Set<String> declared = new HashSet<>();
        topology.nodes().stream().map(Node::id).filter(nodes::contains).forEach(declared::add);
        topology.edges().stream()
                .filter(edge -> declared.contains(edge.from()) && declared.contains(edge.to()))
                .filter(edge -> !isOfBus(edge, topology))
                .forEach(edges::add);
        return new Touched(declared, edges);
    }

    /** {@code "local-Order-InboxQueue"} for {@code "sqs local-Order-InboxQueue"}. */
    private static String source(String trigger) {
        return trigger.substring(trigger.indexOf(' ') + 1);
    }

    /** Whether a request or an event of the journey passed it. */
    private static boolean isNamed(Edge edge, Set<String> subjects) {
        return Arrays.stream(edge.label().split(", ", -1)).anyMatch(subjects::contains);
    }

    /** An edge from a bus is touched only by its types. */
    private static boolean isOfBus(Edge edge, Topology topology) {
        return topology.nodes().stream()
                .anyMatch(node -> node.id().equals(edge.from()) && node.kind().equals("bus"));
    }
}
