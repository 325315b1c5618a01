package dev.cartwright.embedded.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The code that functions run: what was complete last, while a build replaces it. */
final class CodeVersions {

    private static final System.Logger LOG = System.getLogger(CodeVersions.class.getName());

    private final CodeCache cache;
    private final Map<Path, Version> versions = new ConcurrentHashMap<>();

    private record Version(CodeCache.Zip zip, Path folder) {}

    CodeVersions(CodeCache cache) {
        this.cache = cache;
    }

    /** The folder of a function's code. */
    Path folderOf(Path code) throws IOException {
        if (Files.isDirectory(code)) {
            return code;
        }
        Version known = versions.get(code);
        if (known != null && Files.isDirectory(known.folder())) {
            cache.used(known.folder());
            return known.folder();
        }
        return read(code).folder();
    }

    private Version read(Path code) throws IOException {
        var read = new Version(CodeCache.Zip.of(code), cache.folderOf(code));
        versions.put(code, read);
        return read;
    }

    /** Takes new code, if there is any and its file is complete; false for code that no function has run yet. */
    boolean takeNew(Path code) {
        Version known = versions.get(code);
        if (known == null) {
            return false;
        }
        try {
            return !CodeCache.Zip.of(code).equals(known.zip())
                    && !read(code).folder().equals(known.folder());
        } catch (IOException incomplete) {
            LOG.log(System.Logger.Level.DEBUG, code + " is not complete yet", incomplete);
            return false;
        }
    }
}
