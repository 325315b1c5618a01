package dev.cartwright.embedded.view;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The events of the bus. */
@SuppressWarnings("DoNotCallSuggester")
public final class BusViews {

    List<BusEvent> events(String pattern, int limit) {
        return List.of();
    }

    void putEvent(String source, String detailType, JsonNode detail) {
        throw new UnsupportedOperationException("putEvent");
    }
}
