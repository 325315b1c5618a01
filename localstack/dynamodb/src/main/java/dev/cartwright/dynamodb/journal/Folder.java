package dev.cartwright.dynamodb.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder of one database: one journal at a time, and a lock against a second process. */
final class Folder implements AutoCloseable {

    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";
    private static final String LOCK = "lock";
    private static final String UNFINISHED = "unfinished";
    private static final Set<String> OWN = Set.of(LOCK, UNFINISHED);

    private final Path path;
    private final FileLock lock;

    private Folder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static Folder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(path, channel);
            Folder folder = new Folder(path, lock);
            folder.refuseStrangers();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(Path path, FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            channel.close();
            throw new IllegalStateException(path + " is in use by another process");
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IllegalStateException(path + " is in use in this process", e);
        }
    }

    /** Another program's folder, or one of a version that kept its data otherwise. */
    private void refuseStrangers() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            Optional<Path> stranger = files.filter(file ->
                            !isJournal(file) && !OWN.contains(file.getFileName().toString()))
                    .findFirst();
            if (stranger.isPresent()) {
                close();
                throw new IllegalStateException(
                        path + " is not a folder of this database, or of another version of it: it has "
                                + stranger.get().getFileName() + "; keep it, and start with an empty folder");
            }
        }
    }

    private static boolean isJournal(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    private List<Path> journals() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Folder::isJournal)
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

    private Path next() {
        int number = newest().map(file -> file.getFileName().toString())
                .map(name -> Integer.parseInt(name.substring(PREFIX.length(), name.length() - SUFFIX.length())) + 1)
                .orElse(1);
        return path.resolve("%s%08d%s".formatted(PREFIX, number, SUFFIX));
    }

    /** The next journal, which takes its name only when it is complete; the older ones are deleted then. */
    JournalFile replace(Consumer<JournalFile> content) {
        List<Path> old = journals();
        Path name = next();
        Path unfinished = path.resolve(UNFINISHED);
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
