package dev.cartwright.embedded.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The position in each stream, kept across restarts if there is a data folder. */
final class Checkpoints {

    private final Optional<Path> folder;

    Checkpoints(Optional<Path> data) {
        this.folder = data.map(path -> path.resolve("checkpoints"));
    }

    Optional<String> read(String mapping) {
        return folder.map(path -> file(path, mapping)).filter(Files::exists).map(Checkpoints::content);
    }

    void save(String mapping, String sequenceNumber) {
        folder.ifPresent(path -> write(file(path, mapping), sequenceNumber));
    }

    private static Path file(Path folder, String mapping) {
        return folder.resolve(mapping.replaceAll("[^A-Za-z0-9]+", "-"));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes atomically by a rename. */
    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), content);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
