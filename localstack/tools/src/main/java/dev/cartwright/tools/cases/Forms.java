package dev.cartwright.tools.cases;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.ApiOperations;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The event formats of a capability's operations, from its template and its contract. */
final class Forms {

    private static final String RELAY = "relayOutbox";
    private static final String EXAMPLE = ".example.json";

    private final CapabilityTemplate template;
    private final Map<String, ApiOperation> requests;
    private final Map<String, JsonNode> examples;

    private Forms(CapabilityTemplate template, Map<String, ApiOperation> requests, Map<String, JsonNode> examples) {
        this.template = template;
        this.requests = requests;
        this.examples = examples;
    }

    /** @param folder of the capability; those next to it contain the examples of the messages that it receives */
    static Forms of(CapabilityTemplate template, Path folder) {
        Path functions = folder.resolveSibling("");
        String capability = folder.getFileName().toString();
        Map<String, ApiOperation> requests = ApiOperations.in(functions).stream()
                .filter(operation -> operation.capability().equals(capability))
                .collect(Collectors.toMap(ApiOperation::id, operation -> operation));
        return new Forms(template, requests, examples(functions));
    }

    private static Map<String, JsonNode> examples(Path functions) {
        var examples = new LinkedHashMap<String, JsonNode>();
        try (Stream<Path> files =
                Files.find(functions, 4, (file, facts) -> file.toString().endsWith(EXAMPLE))) {
            for (Path file : files.sorted().toList()) {
                String type = file.getFileName().toString().replace(EXAMPLE, "");
                examples.put(type, JsonCodec.read(Files.readString(file)));
            }
        } catch (IOException unreadable) {
            throw new CommandFailure(functions + " cannot be read", unreadable);
        }
        return examples;
    }

    EventForm of(String operation) {
        return request(operation)
                .or(() -> template.subscription(operation).map(this::message))
                .or(() -> template.schedule(operation).map(ScheduleForm::new))
                .or(() -> template.stream()
                        .filter(arn -> operation.equals(RELAY))
                        .map(arn -> new StreamForm(arn, examples)))
                .orElseGet(OwnForm::new);
    }

    private Optional<EventForm> request(String operation) {
        return Optional.ofNullable(requests.get(operation)).map(RequestForm::new);
    }

    private EventForm message(Subscription subscription) {
        JsonNode example = examples.get(subscription.type());
        return new MessageForm(subscription, example == null ? JsonNodeFactory.instance.objectNode() : example);
    }

    /** Whether it is a GET, which needs no file of its own. */
    boolean isPlainRead(String operation) {
        ApiOperation request = requests.get(operation);
        return request != null && request.method().equals("GET");
    }
}
