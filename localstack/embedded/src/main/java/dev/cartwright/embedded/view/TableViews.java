package dev.cartwright.embedded.view;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The tables and their items. */
@SuppressWarnings("DoNotCallSuggester")
public final class TableViews {

    List<String> tables() {
        return List.of();
    }

    JsonNode table(String operation, JsonNode request) {
        throw new UnsupportedOperationException("table");
    }

    void putItem(String table, JsonNode item) {
        throw new UnsupportedOperationException("putItem");
    }

    void deleteItem(String table, JsonNode key) {
        throw new UnsupportedOperationException("deleteItem");
    }
}
