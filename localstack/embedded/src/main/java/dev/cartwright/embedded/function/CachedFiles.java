package dev.cartwright.embedded.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A folder of immutable files that several stacks share. Each entry appears atomically and keeps its path, which is part of a
 * shared class archive.
 */
final class CachedFiles {

    private static final Duration KEPT_UNUSED = Duration.ofDays(2);

    private final Path folder;

    CachedFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
    }

    Path entry(String name) {
        return folder.resolve(name);
    }

    /** A path for content that is not an entry yet. */
    Path partial() throws IOException {
        return Files.createTempDirectory(folder, "partial-");
    }

    /** Stores a file under the digest of its content. */
    Path store(String name, InputStream content) throws IOException {
        Path partial = partial();
        MessageDigest sha256 = sha256();
        Files.copy(new DigestInputStream(content, sha256), partial.resolve(name));
        return complete(partial, HexFormat.of().formatHex(sha256.digest())).resolve(name);
    }

    /** Turns a partial folder into an entry, unless another process has done so. */
    Path complete(Path partial, String name) throws IOException {
        Path entry = entry(name);
        try {
            Files.move(partial, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(entry)) {
                throw taken;
            }
            delete(partial);
        }
        used(entry);
        return entry;
    }

    /** Marks an entry as used: the file itself or the entry that contains it. */
    void used(Path file) throws IOException {
        if (file.startsWith(folder)) {
            Path entry = folder.resolve(folder.relativize(file).getName(0));
            Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
        }
    }

    /** Deletes entries that no stack has used for days. */
    void prune() throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT_UNUSED));
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (isOlder(entry, oldest)) {
                    delete(entry);
                }
            }
        }
    }

    /** Ignores what another stack has just completed or deleted. */
    private static boolean isOlder(Path entry, FileTime oldest) throws IOException {
        try {
            return Files.getLastModifiedTime(entry).compareTo(oldest) < 0;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    static String digest(InputStream content) throws IOException {
        MessageDigest sha256 = sha256();
        try (var in = new DigestInputStream(content, sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(CachedFiles::deleteFile);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
