package dev.cartwright.tools.path;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which function hosts an operation, by the templates. */
final class Hosts {

    private static final Pattern FUNCTION = Pattern.compile("(?m)^  (\\w+Function):$");
    private static final Pattern OPERATIONS = Pattern.compile("SPRING_CLOUD_FUNCTION_DEFINITION: ([\\w;]+)");

    private final Map<String, String> functions = new HashMap<>();

    private Hosts() {}

    static Hosts of(Home home, List<String> capabilities) {
        var hosts = new Hosts();
        capabilities.forEach(capability ->
                hosts.read(capability, home.root().resolve("functions").resolve(capability)));
        return hosts;
    }

    private void read(String capability, Path folder) {
        try {
            String text = Files.readString(folder.resolve("template.yaml"));
            Matcher operations = OPERATIONS.matcher(text);
            while (operations.find()) {
                String function = capability + "/" + last(text.substring(0, operations.start()));
                for (String operation : operations.group(1).split(";", -1)) {
                    functions.put(capability + " " + operation, function);
                    functions.merge(operation, function, (one, other) -> "");
                }
            }
        } catch (IOException unreadable) {
            throw new CommandFailure(folder + "/template.yaml cannot be read", unreadable);
        }
    }

    private static String last(String text) {
        return FUNCTION.matcher(text)
                .results()
                .map(match -> match.group(1))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** Empty for an operation of several capabilities, such as the outbox's. */
    Optional<String> of(String operation) {
        return Optional.ofNullable(functions.get(operation)).filter(function -> !function.isEmpty());
    }

    Optional<String> of(String capability, String operation) {
        return Optional.ofNullable(functions.get(capability + " " + operation));
    }
}
