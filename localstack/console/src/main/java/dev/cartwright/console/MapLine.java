package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;

/**
 * A line of the map with an arrow at its end.
 *
 * @param path of SVG
 * @param x of its label
 * @param y of its label
 */
public record MapLine(Edge edge, Node from, Node to, String path, int x, int y, boolean touched) {

    private static final int SEVERAL = 10_000;
    private static final long SHOWN_AGE = 2;
    private static final int APART = 5;

    private static final int ABOVE = 3;
    private static final int BELOW = 10;

    /** How near to the function its label is: there lines are apart. */
    private static final double NEAR = 0.65;

    /** {@code "1,204 ✕2"}. */
    public String traffic() {
        return edge.errors() == 0
                ? shortCount(edge.count())
                : shortCount(edge.count()) + " ✕" + shortCount(edge.errors());
    }

    /** {@code "12 s"}; empty if nothing waits for long. */
    public String age() {
        return edge.oldestSeconds() < SHOWN_AGE ? "" : Shown.age(edge.oldestSeconds());
    }

    /** {@code "✕ 2"}; empty without failures. */
    public String failures() {
        return edge.errors() == 0 ? "" : "✕ " + Shown.count(edge.errors());
    }

    /** Within a column. */
    public boolean isUpright() {
        return path.contains(" V");
    }

    public String classes() {
        return (edge.count() == 0 ? "idle" : "")
                + (edge.errors() > 0 ? " failing" : "")
                + (touched ? " touched" : " untouched");
    }

    private static String shortCount(long count) {
        return count < SEVERAL ? Shown.count(count) : count / 1_000 + "k";
    }

    /** @param towards the side of the pair's lines on which it is drawn: -1 above, 1 below, 0 alone */
    static MapLine between(Edge edge, MapBox from, MapBox to, int towards, boolean touched) {
        if (from.x() == to.x()) {
            return above(edge, from, to, touched);
        }
        boolean rightwards = from.x() < to.x();
        int x1 = rightwards ? from.right() : from.x();
        int x2 = rightwards ? to.x() : to.right();
        int y1 = from.middle() + towards * APART;
        int y2 = to.middle() + towards * APART;
        int middle = (x1 + x2) / 2;
        String path = "M" + x1 + " " + y1 + " C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " " + y2;
        double t = to.node().kind().equals("function") ? NEAR : 1 - NEAR;
        double alongX = 1.5 * t * (1 - t) + t * t * t;
        double alongY = t * t * (3 - 2 * t);
        int x = (int) Math.round(x1 + alongX * (x2 - x1));
        int y = (int) Math.round(y1 + alongY * (y2 - y1));
        return new MapLine(edge, from.node(), to.node(), path, x, towards > 0 ? y + BELOW : y - ABOVE, touched);
    }

    /** In one column. */
    private static MapLine above(Edge edge, MapBox from, MapBox to, boolean touched) {
        int x = from.x() + from.width() / 2;
        boolean down = from.y() < to.y();
        int start = down ? from.y() + from.height() : from.y();
        int end = down ? to.y() : to.y() + to.height();
        return new MapLine(
                edge, from.node(), to.node(), "M" + x + " " + start + " V" + end, from.x() + 16, end - 2, touched);
    }

    /** @param busX the edge of the bus that is next to the box */
    static MapLine fromBus(Edge edge, Node bus, int busX, MapBox to, MapSize size, boolean touched) {
        boolean rightwards = busX < to.x();
        String path = "M" + busX + " " + to.middle() + " H" + (rightwards ? to.x() : to.right());
        int label = busX + (rightwards ? size.gutter : -size.gutter) / 2;
        return new MapLine(edge, bus, to.node(), path, label, to.middle() - ABOVE, touched);
    }

    /** Below the box that stands between the function and the bus. */
    static MapLine toBus(Edge edge, MapBox from, Node bus, int busX, MapSize size, boolean touched) {
        int towards = busX < from.x() ? -1 : 1;
        int x = towards < 0 ? from.x() : from.right();
        int start = from.middle() + APART + 2;
        int low = from.y() + from.height() + (MapSize.ROW - MapSize.BOX) / 2;
        int bend = x + towards * size.gap / 2;
        String path = "M" + x + " " + start + " C" + bend + " " + start + " " + bend + " " + low + " "
                + (x + towards * size.gap) + " " + low + " H" + busX;
        return new MapLine(edge, from.node(), bus, path, busX - towards * size.gutter / 2, low - ABOVE, touched);
    }
}
