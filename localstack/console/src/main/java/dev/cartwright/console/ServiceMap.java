package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology;
import java.util.List;
import java.util.Optional;

/**
 * A drawing of a topology: the bus as a bar from top to bottom, and beside it a card for each capability.
 *
 * @param size {@code wide} or {@code narrow}
 * @param lines the touched and busiest last, so that they are on top
 */
public record ServiceMap(
        String size,
        List<Card> cards,
        List<MapBox> buses,
        List<MapBox> boxes,
        List<MapLine> lines,
        int width,
        int height) {

    /** @param capability empty if the template nests none */
    public record Card(String capability, int x, int y, int width, int height) {}

    static ServiceMap of(Topology topology, Optional<Touched> touched, MapSize size) {
        return new MapDrawing(topology, touched, size).drawn();
    }

    /** The busiest first. */
    public List<MapLine> byTraffic() {
        return lines.reversed();
    }
}
