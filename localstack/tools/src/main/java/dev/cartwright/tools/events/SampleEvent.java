package dev.cartwright.tools.events;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A file of a capability's {@code events} folder, and beside it what the function answers ({@code .expected.json}) and what
 * its table holds then ({@code .then.json}).
 *
 * @param name {@code "place-order-malformed"}
 */
public record SampleEvent(Path folder, String name) {

    private static final String JSON = ".json";

    public Path file() {
        return folder.resolve(name + JSON);
    }

    public Path expectedFile() {
        return folder.resolve(name + ".expected" + JSON);
    }

    public String text() {
        return read(file());
    }

    String textWith(Credentials credentials) {
        return credentials.filledIn(text());
    }

    /** Whether it can be sent as it is. */
    public boolean isComplete() {
        return !Credentials.areMissingIn(text());
    }

    public Optional<JsonNode> expected() {
        return Files.exists(expectedFile()) ? Optional.of(Json.read(read(expectedFile()))) : Optional.empty();
    }

    /** What the table holds afterwards: rows by their keys, with the attributes that matter; none where nothing is said. */
    public List<JsonNode> rowsAfterwards() {
        Path file = folder.resolve(name + ".then" + JSON);
        return Files.exists(file) ? Json.read(read(file)).valueStream().toList() : List.of();
    }

    /** Whether the function parks one of its messages, as the name says. */
    public boolean isPoison() {
        return name.endsWith("-poison");
    }

    /** The bodies of the messages that it brings. */
    public List<String> messages() {
        return Json.read(text())
                .path("Records")
                .valueStream()
                .map(message -> message.path("body").asString(""))
                .filter(body -> !body.isEmpty())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read", unreadable);
        }
    }
}
