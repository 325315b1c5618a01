package dev.cartwright.embedded.view;

import java.util.List;

/** Reads what the templates connect. */
public final class TopologyReader {

    Topology topology() {
        return new Topology(List.of(), List.of());
    }
}
