package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The queues of a topology that keep what failed. */
final class DeadLetterQueues {

    private DeadLetterQueues() {}

    static Set<String> in(Topology topology) {
        return topology.edges().stream()
                .filter(Edge::carriesDeadLetters)
                .map(Edge::to)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The topology without those that are empty. */
    static Topology withoutEmpty(Topology all) {
        Set<String> keepFailures = in(all);
        Set<String> hidden = all.nodes().stream()
                .filter(node -> keepFailures.contains(node.id()) && node.waiting() <= 0)
                .map(Node::id)
                .collect(Collectors.toUnmodifiableSet());
        Predicate<Edge> isShown = edge -> !hidden.contains(edge.from()) && !hidden.contains(edge.to());
        return new Topology(
                all.nodes().stream().filter(node -> !hidden.contains(node.id())).toList(),
                all.edges().stream().filter(isShown).toList());
    }
}
