package dev.cartwright.console;

import dev.cartwright.console.MapGrid.Cell;
import dev.cartwright.console.ServiceMap.Card;
import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gives everything on a map its place. Cards go to the side of the bus that is shorter so far. */
final class MapDrawing {

    private static final int MARGIN = 2;

    private final Topology topology;
    private final Optional<Touched> touched;
    private final MapSize size;
    private final List<Node> buses;
    private final List<String> capabilities;
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
        this.capabilities = topology.nodes().stream()
                .filter(node -> !MapGrid.isBus(node))
                .map(Node::capability)
                .distinct()
                .sorted()
                .toList();
    }

    ServiceMap drawn() {
        capabilities.forEach(this::card);
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

    private boolean hasLeftSide() {
        return size.sides > 1 && capabilities.size() > 1;
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

    private void card(String capability) {
        List<Cell> cells = MapGrid.of(capability, topology);
        boolean onTheLeft = hasLeftSide() && left <= right;
        int y = MARGIN + (onTheLeft ? left : right);
        int height = MapSize.TITLE + MapGrid.height(cells) * MapSize.ROW;
        cards.add(new Card(capability, onTheLeft ? MARGIN : rightSide(), y, size.card(), height));
        if (onTheLeft) {
            left += height + MapSize.BETWEEN_CARDS;
        } else {
            right += height + MapSize.BETWEEN_CARDS;
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
