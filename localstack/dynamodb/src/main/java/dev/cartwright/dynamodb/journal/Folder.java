package dev.cartwright.dynamodb.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder of one database: one journal at a time, and a lock against a second process. */
final class Folder implements AutoCloseable {

    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";

    private final Path path;
    private final FileLock lock;

    private Folder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static Folder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IllegalStateException(path + " is in use by another process");
            }
            return new Folder(path, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> journals() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX)
                            && file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> newest() {
        List<Path> journals = journals();
        return journals.isEmpty() ? Optional.empty() : Optional.of(journals.getLast());
    }

    /** The name of the next journal. */
    Path next() {
        int number = newest()
                .map(file -> file.getFileName().toString())
                .map(name -> Integer.parseInt(name.substring(PREFIX.length(), name.length() - SUFFIX.length())) + 1)
                .orElse(1);
        return path.resolve("%s%08d%s".formatted(PREFIX, number, SUFFIX));
    }

    /** The next journal, which takes its name only when it is complete; the older ones are deleted then. */
    JournalFile replace(Consumer<JournalFile> content) {
        List<Path> old = journals();
        Path name = next();
        Path unfinished = path.resolve("unfinished");
        JournalFile fresh = JournalFile.create(unfinished);
        content.accept(fresh);
        try {
            Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE);
            for (Path file : old) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fresh;
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
