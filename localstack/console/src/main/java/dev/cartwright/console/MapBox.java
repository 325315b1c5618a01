package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology.Node;

/**
 * A node on the map.
 *
 * @param label as much of its name as there is room for
 * @param elsewhere whether it belongs to another capability, and stands here because this one uses it
 * @param touched by what was chosen; true without a choice
 */
public record MapBox(Node node, String label, int x, int y, int width, int height, boolean elsewhere, boolean touched) {

    int right() {
        return x + width;
    }

    int middle() {
        return y + height / 2;
    }

    /** {@code "3 wait"}. */
    public String waits() {
        return Shown.count(node.waiting()) + " wait";
    }

    /** {@code "Order InboxQueue"}. */
    public static String name(Node node) {
        return (node.kind().equals("bus") ? node.label() : node.capability() + " " + node.label()).strip();
    }

    /** Where it leads: to its messages, items, events, operations or journeys. */
    public static String url(Node node) {
        String id = JourneyDetail.encoded(node.id());
        return Console.PATH
                + switch (node.kind()) {
                    case "queue" -> "queues/" + id;
                    case "table" -> "tables/" + id;
                    case "bus" -> "bus";
                    case "api" -> "api#" + node.capability();
                    default -> "journeys?text=" + id;
                };
    }
}
