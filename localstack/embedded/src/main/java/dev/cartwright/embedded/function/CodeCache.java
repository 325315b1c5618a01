package dev.cartwright.embedded.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Unpacked zips, one folder for each content, shared by all processes and later starts. A jar that several zips contain is
 * stored once.
 */
final class CodeCache {

    private static final String LIBRARIES = "lib";
    private static final Pattern LIBRARY = Pattern.compile(LIBRARIES + "/([^/]+\\.jar)");

    private final CachedFiles folders;
    private final CachedFiles jars;
    private final Map<Zip, String> digests = new ConcurrentHashMap<>();

    /** A version of a zip file. */
    record Zip(Path path, long size, FileTime modified) {

        static Zip of(Path path) throws IOException {
            return new Zip(path, Files.size(path), Files.getLastModifiedTime(path));
        }
    }

    CodeCache(Path cache) throws IOException {
        this.folders = new CachedFiles(cache.resolve("code"));
        this.jars = new CachedFiles(cache.resolve("jars"));
    }

    /**
     * The folder of a function's code: classes at its root, jars in {@code lib}.
     *
     * @throws IOException if the zip is incomplete, or is replaced meanwhile
     */
    Path folderOf(Path code) throws IOException {
        if (Files.isDirectory(code)) {
            return code;
        }
        Zip zip = Zip.of(code);
        requireComplete(code);
        String digest = digest(zip);
        Path unpacked = folders.entry(digest);
        if (!Files.isDirectory(unpacked)) {
            unpack(zip, digest);
        }
        used(unpacked);
        return unpacked;
    }

    /** Marks a folder and its jars as used. */
    void used(Path unpacked) throws IOException {
        folders.used(unpacked);
        for (Path jar : librariesOf(unpacked)) {
            jars.used(jar);
        }
    }

    /** The directory is the end of a zip, so it is missing while a build writes the file. */
    private static void requireComplete(Path zip) throws IOException {
        try (var complete = new ZipFile(zip.toFile())) {
            if (complete.size() == 0) {
                throw new IOException(zip + " is empty");
            }
        }
    }

    /** The real paths of a folder's jars: the same paths for every zip with the same jars. */
    static List<Path> librariesOf(Path folder) throws IOException {
        Path libraries = folder.resolve(LIBRARIES);
        if (!Files.isDirectory(libraries)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(libraries)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            return realPaths(jars);
        }
    }

    /** Deletes what no stack has used for days. */
    void prune() throws IOException {
        folders.prune();
        jars.prune();
    }

    private String digest(Zip zip) throws IOException {
        String known = digests.get(zip);
        if (known != null) {
            return known;
        }
        String digest = CachedFiles.digest(Files.newInputStream(zip.path()));
        requireUnchanged(zip);
        digests.put(zip, digest);
        return digest;
    }

    private static List<Path> realPaths(List<Path> files) throws IOException {
        var real = new ArrayList<Path>();
        for (Path file : files) {
            real.add(file.toRealPath());
        }
        return real;
    }

    private static void requireUnchanged(Zip zip) throws IOException {
        if (!Zip.of(zip.path()).equals(zip)) {
            throw new IOException(zip.path() + " is replaced while it is read");
        }
    }

    private void unpack(Zip zip, String digest) throws IOException {
        Path partial = folders.partial();
        try (var in = new ZipInputStream(Files.newInputStream(zip.path()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                extract(in, entry, partial);
            }
        }
        requireUnchanged(zip);
        folders.complete(partial, digest);
    }

    private void extract(ZipInputStream in, ZipEntry entry, Path root) throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("zip entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolve("..").normalize());
        Matcher library = LIBRARY.matcher(entry.getName());
        if (library.matches()) {
            Files.createSymbolicLink(file, jars.store(library.group(1), in));
        } else {
            Files.copy(in, file);
        }
    }
}
