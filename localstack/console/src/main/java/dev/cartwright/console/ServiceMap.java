package dev.cartwright.console;

import static java.util.Objects.requireNonNull;

import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A drawing of a topology in columns: APIs, the functions that they call, tables, the bus, queues, the other functions, providers.
 *
 * @param lines those with the fewest hidden first
 */
public record ServiceMap(List<Box> boxes, List<Line> lines, int width, int height, boolean highlights) {

    public static final int BOX_WIDTH = 138;
    public static final int BOX_HEIGHT = 40;

    private static final int COLUMN = 178;
    private static final int ROW = 52;
    private static final int MARGIN = 12;
    private static final int BEND = 24;

    /** @param touched by the chosen journey; true without one */
    public record Box(Node node, int x, int y, boolean touched, String url) {

        /** {@code "Order InboxQueue"}. */
        public String name() {
            return (node.capability() + " " + node.label()).strip();
        }

        public String shortLabel() {
            return shortened(node.label(), 18);
        }

        public String kindAndCapability() {
            return shortened(node.capability().isEmpty() ? node.kind() : node.kind() + " · " + node.capability(), 22);
        }

        private static String shortened(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most - 1) + "…";
        }
    }

    /**
     * @param path of SVG
     * @param x of its label
     * @param y of its label
     */
    public record Line(Edge edge, String from, String to, String path, int x, int y, boolean touched) {

        /** {@code "1,204 · 2 failed · 3 s ago"}. */
        public String traffic() {
            String failed = edge.errors() == 0 ? "" : " · " + Shown.count(edge.errors()) + " failed";
            return Shown.count(edge.count()) + failed + " · " + Shown.seconds(edge.lastSeconds()) + " ago";
        }
    }

    static ServiceMap of(Topology topology, Optional<Touched> touched) {
        Map<String, Box> boxes = new HashMap<>();
        int height = 0;
        int column = 0;
        for (List<Node> nodes : columns(topology).values()) {
            for (int row = 0; row < nodes.size(); row++) {
                Node node = nodes.get(row);
                boolean lit =
                        touched.map(known -> known.nodes().contains(node.id())).orElse(true);
                boxes.put(node.id(), new Box(node, MARGIN + column * COLUMN, MARGIN + row * ROW, lit, url(node)));
            }
            height = Math.max(height, nodes.size() * ROW);
            column++;
        }
        List<Line> lines = topology.edges().stream()
                .filter(edge -> boxes.containsKey(edge.from()) && boxes.containsKey(edge.to()))
                .map(edge -> line(
                        edge,
                        requireNonNull(boxes.get(edge.from())),
                        requireNonNull(boxes.get(edge.to())),
                        touched.map(known -> known.edges().contains(edge)).orElse(true)))
                .sorted(Comparator.comparing((Line line) -> line.touched())
                        .thenComparingLong(line -> line.edge().count()))
                .toList();
        List<Box> sorted = boxes.values().stream()
                .sorted(Comparator.comparingInt(Box::x).thenComparingInt(Box::y))
                .toList();
        int width = Math.max(1, column) * COLUMN - (COLUMN - BOX_WIDTH) + 2 * MARGIN + BEND / 2;
        return new ServiceMap(sorted, lines, width, height + 2 * MARGIN, touched.isPresent());
    }

    /** The busiest first. */
    public List<Line> byTraffic() {
        return lines.stream()
                .sorted(Comparator.comparingLong((Line line) -> line.edge().count())
                        .reversed())
                .toList();
    }

    private static Map<Integer, List<Node>> columns(Topology topology) {
        Set<String> apis = topology.nodes().stream()
                .filter(node -> node.kind().equals("api"))
                .map(Node::id)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> calledByApis = topology.edges().stream()
                .filter(edge -> apis.contains(edge.from()))
                .map(Edge::to)
                .collect(Collectors.toUnmodifiableSet());
        Map<Integer, List<Node>> columns = new TreeMap<>();
        topology.nodes().stream()
                .sorted(Comparator.comparing(Node::capability).thenComparing(Node::label))
                .forEach(node -> columns.computeIfAbsent(column(node, calledByApis), _ -> new ArrayList<>())
                        .add(node));
        return columns;
    }

    private static int column(Node node, Set<String> calledByApis) {
        return switch (node.kind()) {
            case "api" -> 0;
            case "function" -> calledByApis.contains(node.id()) ? 1 : 5;
            case "table" -> 2;
            case "bus" -> 3;
            case "queue" -> 4;
            default -> 6;
        };
    }

    private static Line line(Edge edge, Box from, Box to, boolean touched) {
        int y1 = from.y() + BOX_HEIGHT / 2;
        int y2 = to.y() + BOX_HEIGHT / 2;
        int x1 = from.x() <= to.x() ? from.x() + BOX_WIDTH : from.x();
        int x2 = from.x() < to.x() ? to.x() : to.x() + BOX_WIDTH;
        int bend = from.x() == to.x() ? BEND : Math.max(BEND, Math.abs(x2 - x1) / 2);
        int c1 = from.x() <= to.x() ? x1 + bend : x1 - bend;
        int c2 = from.x() < to.x() ? x2 - bend : x2 + bend;
        String path = "M" + x1 + " " + y1 + " C" + c1 + " " + y1 + " " + c2 + " " + y2 + " " + x2 + " " + y2;
        return new Line(edge, from.name(), to.name(), path, (x1 + x2 + 3 * c1 + 3 * c2) / 8, (y1 + y2) / 2, touched);
    }

    private static String url(Node node) {
        String id = JourneyDetail.encoded(node.id());
        return Console.PATH
                + switch (node.kind()) {
                    case "queue" -> "queues/" + id;
                    case "table" -> "tables/" + id;
                    case "bus" -> "bus";
                    case "api" -> "api";
                    default -> "journeys?text=" + id;
                };
    }
}
