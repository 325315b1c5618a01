package dev.cartwright.tools.events;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one {@code events} folder, told apart by the functions that they are for. */
public final class SampleEvents {

    private static final String STATE = "state.json";
    private static final String JSON = ".json";
    private static final String THEN = ".then.json";
    private static final String EXPECTED = ".expected.json";

    private final Map<String, List<SampleEvent>> byFunction = new TreeMap<>();
    private final List<String> defects = new ArrayList<>();

    /** @param functions what their files' names start with; the longest that fits is meant */
    public SampleEvents(Path folder, List<String> functions) {
        functions.forEach(function -> byFunction.put(function, new ArrayList<>()));
        for (String file : files(folder)) {
            add(folder, file);
        }
        byFunction.forEach((function, events) -> {
            events.sort(Comparator.comparing(SampleEvent::name));
            if (events.isEmpty()) {
                defects.add(function + " has no event: " + folder.resolve(function + JSON) + " is missing");
            }
        });
    }

    private void add(Path folder, String file) {
        if (file.endsWith(EXPECTED) || file.endsWith(THEN)) {
            String event = file.replace(EXPECTED, JSON).replace(THEN, JSON);
            if (!Files.exists(folder.resolve(event))) {
                defects.add(folder.resolve(file) + " is of no event: " + event + " is missing");
            }
            return;
        }
        var event = new SampleEvent(folder, file.replace(JSON, ""));
        functionOf(event.name())
                .ifPresentOrElse(
                        function -> of(function).add(event), () -> defects.add(event.file() + " is for no function"));
    }

    private Optional<String> functionOf(String event) {
        return byFunction.keySet().stream()
                .filter(function -> event.equals(function) || event.startsWith(function + "-"))
                .max(Comparator.comparingInt(String::length));
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals(STATE))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure(folder + " cannot be read", unreadable);
        }
    }

    /** A function's events, the good one first. */
    public List<SampleEvent> of(String function) {
        return byFunction.getOrDefault(function, List.of());
    }

    /** Functions without an event, and events or answers without a function. */
    public List<String> defects() {
        return List.copyOf(defects);
    }
}
