package dev.cartwright.tools.events;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The rows that a capability's sample events need, as its own functions write them: {@code events/state.json}. */
public record StateRows(Path file) {

    /** Writes the rows into a table, in their initial state; returns their number. */
    public int put(AwsCalls aws, String table) {
        if (!Files.exists(file)) {
            return 0;
        }
        JsonNode rows = JsonCodec.read(text());
        rows.forEach(row -> aws.call("dynamodb", "DynamoDB_20120810.PutItem", Map.of("TableName", table, "Item", row)));
        return rows.size();
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read", unreadable);
        }
    }
}
