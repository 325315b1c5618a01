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

    private record Zip(Path path, long size, FileTime modified) {}

    CodeCache(Path cache) throws IOException {
        this.folders = new CachedFiles(cache.resolve("code"));
        this.jars = new CachedFiles(cache.resolve("jars"));
    }

    /** The folder of a function's code: classes at its root, jars in {@code lib}. */
    Path folderOf(Path code) throws IOException {
        if (Files.isDirectory(code)) {
            return code;
        }
        String digest = digest(code);
        Path unpacked = folders.entry(digest);
        if (!Files.isDirectory(unpacked)) {
            unpack(code, digest);
        }
        folders.used(unpacked);
        for (Path jar : librariesOf(unpacked)) {
            jars.used(jar);
        }
        return unpacked;
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

    private String digest(Path code) throws IOException {
        Zip zip = new Zip(code, Files.size(code), Files.getLastModifiedTime(code));
        String known = digests.get(zip);
        if (known != null) {
            return known;
        }
        String digest = CachedFiles.digest(Files.newInputStream(code));
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

    private void unpack(Path zip, String digest) throws IOException {
        Path partial = folders.partial();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                extract(in, entry, partial);
            }
        }
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
