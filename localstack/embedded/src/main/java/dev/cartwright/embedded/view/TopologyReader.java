package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.FunctionView;
import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import dev.cartwright.template.ApplicationResources;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the templates connect, with the traffic since the start. */
public final class TopologyReader {

    private static final long NOTHING = -1;

    private final DeclaredGraph graph;
    private final EdgeTraffic traffic;
    private final Supplier<List<FunctionView>> functions;
    private final Supplier<List<QueueState>> queues;
    private final Supplier<Map<String, Instant>> streams;
    private final InstantSource clock;

    /** @param streams since when the oldest record waits for each function that a stream calls, if one waits */
    public TopologyReader(
            ApplicationResources application,
            Supplier<List<FunctionView>> functions,
            Supplier<List<QueueState>> queues,
            Supplier<Map<String, Instant>> streams,
            InstantSource clock) {
        this.graph = DeclaredGraph.of(application);
        this.traffic = new EdgeTraffic();
        this.functions = functions;
        this.queues = queues;
        this.streams = streams;
        this.clock = clock;
    }

    /** Counts an invocation. */
    public void ended(JournalEntry invocation) {
        traffic.ended(invocation);
    }

    /** Counts a call of a function. */
    public void called(String function, ServiceUse call) {
        traffic.called(function, call);
    }

    public Topology topology() {
        Map<String, QueueState> byQueue = new HashMap<>();
        queues.get().forEach(queue -> byQueue.put(queue.name(), queue));
        Map<String, Long> waiting = new HashMap<>();
        functions.get().forEach(function -> waiting.put(function.name(), (long) function.waiting()));
        byQueue.values().forEach(queue -> waiting.put(queue.name(), queue.visible()));
        Map<String, Instant> unread = streams.get();
        Instant now = clock.instant();
        return new Topology(
                graph.nodes().stream().map(node -> waiting(node, waiting)).toList(),
                graph.links().stream()
                        .map(link -> edge(link, byQueue, unread, now))
                        .toList());
    }

    private static Node waiting(Node node, Map<String, Long> waiting) {
        return new Node(
                node.id(),
                node.kind(),
                node.capability(),
                node.label(),
                waiting.getOrDefault(node.id(), node.waiting()));
    }

    private Edge edge(
            DeclaredGraph.Link link, Map<String, QueueState> byQueue, Map<String, Instant> unread, Instant now) {
        QueueState deadLetters = byQueue.get(link.to());
        if (link.carriesDeadLetters() && deadLetters != null) {
            long count = deadLetters.visible();
            long age = count == 0 ? NOTHING : deadLetters.oldestSeconds();
            return new Edge(link.from(), link.to(), link.label(), count, count, age, age);
        }
        return traffic.edge(link, now, oldest(link, byQueue, unread, now));
    }

    private static long oldest(
            DeclaredGraph.Link link, Map<String, QueueState> byQueue, Map<String, Instant> unread, Instant now) {
        QueueState queue = byQueue.get(link.from());
        if (queue != null) {
            return queue.visible() == 0 ? NOTHING : queue.oldestSeconds();
        }
        Instant since = link.isOfStream() ? unread.get(link.to()) : null;
        return since == null
                ? NOTHING
                : Math.max(0, Duration.between(since, now).toSeconds());
    }
}
