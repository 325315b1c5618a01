package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.wire.JsonTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A list in the data folder; does nothing without a folder. */
record KeptFile(Optional<Path> file) {

    static KeptFile of(Optional<Path> data, String name) {
        return new KeptFile(data.map(folder -> folder.resolve(name)));
    }

    Stream<JsonNode> read() {
        return file.filter(Files::exists).stream().flatMap(KeptFile::read);
    }

    private static Stream<JsonNode> read(Path stored) {
        try {
            return JsonTrees.parse(Files.readAllBytes(stored)).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes atomically, so that a killed stack leaves the old or the new file. */
    void write(Stream<? extends JsonNode> all) {
        file.ifPresent(stored -> {
            ArrayNode list = JsonTrees.array();
            all.forEach(list::add);
            write(stored, list);
        });
    }

    private static void write(Path stored, ArrayNode list) {
        try {
            Path next = Files.write(stored.resolveSibling(stored.getFileName() + ".next"), JsonTrees.bytes(list));
            Files.move(next, stored, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
