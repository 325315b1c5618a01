package dev.cartwright.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The console's own files and those of its libraries, from the class path. */
final class StaticFiles {

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private final Properties libraries = new Properties();
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    record StaticFile(String contentType, byte[] content) {}

    StaticFiles() {
        try (InputStream list = StaticFiles.class.getResourceAsStream("webjars.properties")) {
            libraries.load(list);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param name {@code "console.css"}, or a library's file: {@code "htmx.js"} */
    Optional<StaticFile> find(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z0-9.-]+")) {
            return Optional.empty();
        }
        return content(name).map(content -> new StaticFile(type, content));
    }

    private Optional<byte[]> content(String name) {
        byte[] known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String resource = libraries.getProperty(name, "dev/cartwright/console/static/" + name);
        try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            read.put(name, content);
            return Optional.of(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
