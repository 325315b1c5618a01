package dev.cartwright.rules.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The messages that a capability announces: JSON texts by type, {@code OrderPlaced.v1}.
 *
 * @param schemas {@code contract/events/*.schema.json}
 * @param examples {@code contract/events/*.example.json}
 */
public record MessageContract(Map<String, String> schemas, Map<String, String> examples) {

    static MessageContract in(Path folder) {
        return new MessageContract(files(folder, ".schema.json"), files(folder, ".example.json"));
    }

    private static Map<String, String> files(Path folder, String suffix) {
        var files = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(suffix)) {
                    files.put(name.substring(0, name.length() - suffix.length()), Files.readString(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
