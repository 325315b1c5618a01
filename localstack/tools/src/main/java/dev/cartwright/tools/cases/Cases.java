package dev.cartwright.tools.cases;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The entries of a capability's {@code events/cases.yaml}, by operation, in their order. */
final class Cases {

    static final String FILE = "cases.yaml";

    private static final String ANSWER = "answer";
    private static final String THEN = "then";

    private final String capability;
    private final Map<String, List<Case>> byOperation = new LinkedHashMap<>();

    private Cases(String capability, JsonNode file) {
        this.capability = capability;
        file.forEachEntry((operation, cases) -> byOperation.put(operation, cases(operation, cases)));
    }

    /** @param folder of the capability; without the file there are no cases */
    static Cases in(Path folder) {
        Path file = folder.resolve("events").resolve(FILE);
        String capability = folder.getFileName().toString();
        return new Cases(capability, Files.exists(file) ? read(file) : JsonNodeFactory.instance.objectNode());
    }

    private static JsonNode read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return JsonCodec.mapper()
                    .valueToTree(new Load(LoadSettings.builder().build()).loadFromReader(text));
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read", unreadable);
        }
    }

    private List<Case> cases(String operation, JsonNode said) {
        var cases = new ArrayList<Case>();
        JsonNode first = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : said.properties()) {
            JsonNode changes = joined(first, changes(entry.getValue()));
            if (cases.isEmpty()) {
                first = changes;
            }
            cases.add(of(operation, entry.getKey(), changes, entry.getValue()));
        }
        return cases;
    }

    private Case of(String operation, String name, JsonNode changes, JsonNode said) {
        return new Case(
                capability,
                operation,
                name,
                changes,
                Optional.of(said.path(ANSWER)).filter(answer -> !answer.isMissingNode()),
                said.path(THEN).valueStream().toList());
    }

    private static JsonNode changes(JsonNode said) {
        ObjectNode changes = ((ObjectNode) said).deepCopy();
        changes.remove(Set.of(ANSWER, THEN));
        return changes;
    }

    /** Combines both patches; their nulls still remove fields of the contract's example. */
    private static JsonNode joined(JsonNode first, JsonNode then) {
        if (!(first instanceof ObjectNode object) || !then.isObject()) {
            return then;
        }
        ObjectNode joined = object.deepCopy();
        then.forEachEntry((name, value) -> joined.set(name, joined(joined.path(name), value)));
        return joined;
    }

    Set<String> operations() {
        return byOperation.keySet();
    }

    /** The cases of an operation; may be empty. */
    List<Case> of(String operation) {
        return byOperation.getOrDefault(operation, List.of());
    }

    /** The example without changes. */
    Case plain(String operation) {
        return of(operation, "good", JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
    }
}
