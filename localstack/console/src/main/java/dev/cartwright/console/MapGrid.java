package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The nodes of one capability in three columns: what calls functions, the functions, and what they use. Within a column they stand in
 * the order of what they are connected to, so that few lines cross. What belongs to another capability stands among what is used.
 */
final class MapGrid {

    static final int ENTRY = 0;
    static final int FUNCTION = 1;
    static final int OUTSIDE = 2;

    private final Topology topology;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    /** @param elsewhere whether it belongs to another capability, and is only referred to */
    record Cell(Node node, int column, int row, boolean elsewhere) {}

    private MapGrid(Topology topology) {
        this.topology = topology;
    }

    static List<Cell> of(String capability, Topology topology) {
        var grid = new MapGrid(topology);
        List<Node> own = topology.nodes().stream()
                .filter(node -> node.capability().equals(capability) && !isBus(node))
                .sorted(Comparator.comparing(MapGrid::isQueue).thenComparing(Node::label))
                .toList();
        List<Node> entries = column(own, ENTRY);
        grid.place(column(own, FUNCTION), FUNCTION, function -> grid.meanIndex(function, entries), Set.of());
        grid.place(entries, ENTRY, grid::firstRow, Set.of());
        List<Node> outside = new ArrayList<>(column(own, OUTSIDE));
        Set<Node> elsewhere = grid.elsewhere(own);
        outside.addAll(elsewhere);
        grid.place(outside, OUTSIDE, grid::meanRow, elsewhere);
        return grid.cells;
    }

    static int height(List<Cell> cells) {
        return 1 + cells.stream().mapToInt(Cell::row).max().orElse(0);
    }

    static boolean isBus(Node node) {
        return node.kind().equals("bus");
    }

    private static boolean isQueue(Node node) {
        return node.kind().equals("queue");
    }

    private static List<Node> column(List<Node> nodes, int column) {
        return nodes.stream().filter(node -> column(node) == column).toList();
    }

    private static int column(Node node) {
        return switch (node.kind()) {
            case "api", "queue" -> ENTRY;
            case "function" -> FUNCTION;
            default -> OUTSIDE;
        };
    }

    /** Where its nodes' edges lead, except to the bus, which all share. */
    private Set<Node> elsewhere(List<Node> own) {
        Set<Node> found = new LinkedHashSet<>();
        Set<String> here = own.stream().map(Node::id).collect(Collectors.toUnmodifiableSet());
        for (Edge edge : topology.edges()) {
            if (here.contains(edge.from()) && !here.contains(edge.to())) {
                topology.nodes().stream()
                        .filter(node -> node.id().equals(edge.to()) && !isBus(node))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private void place(List<Node> nodes, int column, ToDoubleFunction<Node> wanted, Set<Node> elsewhere) {
        Map<Node, Double> at = new HashMap<>();
        nodes.forEach(node -> at.put(node, wanted.applyAsDouble(node)));
        List<Node> sorted = nodes.stream().sorted(Comparator.comparing(at::get)).toList();
        int free = 0;
        for (Node node : sorted) {
            int row = column == FUNCTION ? free : Math.max(free, (int) Math.round(at.getOrDefault(node, 0.0)));
            rows.put(node.id(), row);
            cells.add(new Cell(node, column, row, elsewhere.contains(node)));
            free = row + 1;
        }
    }

    /** Functions that nothing calls come last. */
    private double meanIndex(Node function, List<Node> entries) {
        return topology.edges().stream()
                .filter(edge -> edge.to().equals(function.id()))
                .mapToInt(edge -> entries.stream().map(Node::id).toList().indexOf(edge.from()))
                .filter(index -> index >= 0)
                .average()
                .orElse(entries.size());
    }

    /** Dead letters come below the queue that they were in. */
    private double firstRow(Node entry) {
        if (DeadLetterQueues.in(topology).contains(entry.id())) {
            return topology.edges().stream()
                            .filter(edge -> edge.to().equals(entry.id()))
                            .mapToInt(edge -> firstRow(edge.from()))
                            .max()
                            .orElse(0)
                    + 0.5;
        }
        return firstRow(entry.id());
    }

    private int firstRow(String node) {
        return rows.containsKey(node)
                ? rows.getOrDefault(node, 0)
                : neighbours(node).stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private double meanRow(Node used) {
        return neighbours(used.id()).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }

    /** The rows of the functions that it is connected to. */
    private List<Integer> neighbours(String node) {
        return topology.edges().stream()
                .filter(edge -> edge.from().equals(node) || edge.to().equals(node))
                .map(edge -> edge.from().equals(node) ? edge.to() : edge.from())
                .filter(rows::containsKey)
                .map(rows::get)
                .toList();
    }
}
