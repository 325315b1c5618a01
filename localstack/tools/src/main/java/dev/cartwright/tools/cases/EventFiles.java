package dev.cartwright.tools.cases;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The generated files of a capability's {@code events} folder. */
public record EventFiles(Path folder, Map<String, String> wanted) {

    /** Files that are not generated here. */
    private static final Set<String> OTHERS = Set.of(Cases.FILE, "state.json");

    /** @param capability the capability's folder */
    public static EventFiles in(Path capability) {
        CapabilityCases cases = CapabilityCases.in(capability);
        var wanted = new TreeMap<String, String>();
        cases.functions().stream()
                .flatMap(function -> cases.files(function).stream())
                .forEach(file -> wanted.put(file.name(), file.event().text()));
        return new EventFiles(capability.resolve("events"), wanted);
    }

    /** The capabilities of a repository. */
    public static List<Path> capabilities(Path root) {
        try (Stream<Path> folders = Files.list(root.resolve("functions"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("template.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure(root + " cannot be read", unreadable);
        }
    }

    /** Files that are missing, superfluous or different. */
    public List<Path> stale() {
        var stale = new ArrayList<>(superfluous());
        wanted.forEach((name, text) -> {
            if (!text.equals(read(folder.resolve(name)))) {
                stale.add(folder.resolve(name));
            }
        });
        return stale;
    }

    private List<Path> superfluous() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !OTHERS.contains(file.getFileName().toString()))
                    .filter(file -> !wanted.containsKey(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure(folder + " cannot be read", unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read", unreadable);
        }
    }

    /** Writes missing and different files, and deletes superfluous ones. */
    public void write() {
        try {
            Files.createDirectories(folder);
            for (Path file : superfluous()) {
                Files.delete(file);
            }
            for (Map.Entry<String, String> file : wanted.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            throw new CommandFailure(folder + " cannot be written", unwritable);
        }
    }
}
