package dev.cartwright.console;

import dev.cartwright.console.MapGrid.Cell;
import dev.cartwright.console.ServiceMap.Card;
import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gives everything on a map its place. Cards are in alphabetical order on each side of the bus, which become about as long. */
final class MapDrawing {

    private static final int MARGIN = 2;

    private final Topology topology;
    private final Optional<Touched> touched;
    private final MapSize size;
    private final List<Node> buses;
    private final Map<String, List<Cell>> grids = new TreeMap<>();
    private final List<Card> cards = new ArrayList<>();
    private final List<MapBox> boxes = new ArrayList<>();
    private final List<MapLine> lines = new ArrayList<>();
    private int left;
    private int right;

    MapDrawing(Topology topology, Optional<Touched> touched, MapSize size) {
        this.topology = topology;
        this.touched = touched;
        this.size = size;
        this.buses = topology.nodes().stream().filter(MapGrid::isBus).toList();
        topology.nodes().stream()
                .filter(node -> !MapGrid.isBus(node))
                .map(Node::capability)
                .distinct()
                .forEach(capability -> grids.put(capability, MapGrid.of(capability, topology)));
    }

    ServiceMap drawn() {
        Set<String> onTheLeft = onTheLeft();
        grids.forEach((capability, cells) -> card(capability, cells, onTheLeft.contains(capability)));
        int height = Math.max(left, right) + 2 * MARGIN - MapSize.BETWEEN_CARDS;
        int width = rightSide() + size.card() + MARGIN;
        lines.sort(Comparator.comparing(MapLine::touched)
                .thenComparingLong(line -> line.edge().count()));
        List<MapBox> bars = buses.stream()
                .map(bus -> new MapBox(
                        bus, bus.label(), barOf(bus), MARGIN, size.bus, height - 2 * MARGIN, false, isTouched(bus)))
                .toList();
        return new ServiceMap(size.name().toLowerCase(Locale.ROOT), cards, bars, boxes, lines, width, height);
    }

    /** Each card goes to the shorter side, the highest card first. */
    private Set<String> onTheLeft() {
        Set<String> chosen = new HashSet<>();
        if (!hasLeftSide()) {
            return chosen;
        }
        int difference = 0;
        for (String capability : grids.keySet().stream()
                .sorted(Comparator.comparingInt(this::heightOf).reversed())
                .toList()) {
            boolean toTheLeft = difference <= 0;
            difference += toTheLeft ? heightOf(capability) : -heightOf(capability);
            if (toTheLeft) {
                chosen.add(capability);
            }
        }
        return chosen;
    }

    private int heightOf(String capability) {
        List<Cell> cells = grids.getOrDefault(capability, List.of());
        return MapSize.TITLE + MapGrid.height(cells) * MapSize.ROW + MapSize.BETWEEN_CARDS;
    }

    private boolean hasLeftSide() {
        return size.sides > 1 && grids.size() > 1;
    }

    private int leftEdgeOfBuses() {
        return MARGIN + (hasLeftSide() ? size.card() + size.gutter : 0);
    }

    private int barOf(Node bus) {
        return leftEdgeOfBuses() + buses.indexOf(bus) * size.bus;
    }

    private int rightEdgeOfBuses() {
        return leftEdgeOfBuses() + buses.size() * size.bus;
    }

    private int rightSide() {
        return rightEdgeOfBuses() + (buses.isEmpty() && !hasLeftSide() ? 0 : size.gutter);
    }

    private void card(String capability, List<Cell> cells, boolean onTheLeft) {
        int y = MARGIN + (onTheLeft ? left : right);
        int height = heightOf(capability);
        cards.add(
                new Card(capability, onTheLeft ? MARGIN : rightSide(), y, size.card(), height - MapSize.BETWEEN_CARDS));
        if (onTheLeft) {
            left += height;
        } else {
            right += height;
        }
        Map<String, MapBox> here = new HashMap<>();
        cells.forEach(cell -> here.put(cell.node().id(), box(cell, onTheLeft, y + MapSize.TITLE)));
        topology.edges().forEach(edge -> line(edge, here));
        boxes.addAll(here.values());
    }

    private MapBox box(Cell cell, boolean onTheLeft, int top) {
        int width = size.width(cell.column());
        int offset = size.offset(cell.column());
        int x = onTheLeft ? MARGIN + size.card() - offset - width : rightSide() + offset;
        Node node = cell.node();
        String name = cell.elsewhere() ? MapBox.name(node) : node.label();
        return new MapBox(
                node,
                size.label(name, cell.column()),
                x,
                top + cell.row() * MapSize.ROW,
                width,
                MapSize.BOX,
                cell.elsewhere(),
                isTouched(node));
    }

    private boolean isTouched(Node node) {
        return touched.map(known -> known.nodes().contains(node.id())).orElse(true);
    }

    private boolean isTouched(Edge edge) {
        return touched.map(known -> known.edges().contains(edge)).orElse(true);
    }

    /** A line of this card; one from what belongs to another capability is drawn there. */
    private void line(Edge edge, Map<String, MapBox> here) {
        MapBox from = here.get(edge.from());
        MapBox to = here.get(edge.to());
        if (from != null && to != null && !from.elsewhere()) {
            lines.add(MapLine.between(edge, from, to, side(edge), isTouched(edge)));
        } else if (from == null && to != null && !to.elsewhere()) {
            bus(edge.from())
                    .ifPresent(
                            bus -> lines.add(MapLine.fromBus(edge, bus, nearest(bus, to), to, size, isTouched(edge))));
        } else if (from != null && to == null && !from.elsewhere()) {
            bus(edge.to())
                    .ifPresent(bus ->
                            lines.add(MapLine.toBus(edge, from, bus, nearest(bus, from), size, isTouched(edge))));
        }
    }

    /** What goes back is drawn below. */
    private int side(Edge edge) {
        boolean both = topology.edges().stream()
                .anyMatch(other -> other.from().equals(edge.to()) && other.to().equals(edge.from()));
        return both ? Integer.signum(edge.from().compareTo(edge.to())) : 0;
    }

    private Optional<Node> bus(String id) {
        return buses.stream().filter(bus -> bus.id().equals(id)).findFirst();
    }

    private int nearest(Node bus, MapBox box) {
        return box.x() < barOf(bus) ? barOf(bus) : barOf(bus) + size.bus;
    }
}
