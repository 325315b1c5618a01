package dev.cartwright.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What capabilities say of the events that they send. */
final class EventContracts {

    private EventContracts() {}

    /** @param type {@code "StockReserved.v1"} */
    static JsonNode example(String type) {
        return read(type, "example");
    }

    static JsonNode schema(String type) {
        return read(type, "schema");
    }

    private static JsonNode read(String type, String kind) {
        try (Stream<Path> capabilities = Files.list(Shop.HOME.resolve("functions"))) {
            return capabilities
                    .map(folder -> folder.resolve("contract/events/" + type + "." + kind + ".json"))
                    .filter(Files::exists)
                    .findFirst()
                    .map(file -> Shop.JSON.readTree(file.toFile()))
                    .orElseThrow(() -> new AssertionError("no capability has the " + kind + " of " + type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
