package dev.cartwright.embedded.source;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;

/** A mapping's {@code FilterCriteria}: a record that matches no pattern never reaches the function. */
final class EventFilter {

    private final Optional<Machine> machine;

    private EventFilter(Optional<Machine> machine) {
        this.machine = machine;
    }

    static EventFilter of(Declared mapping) {
        List<Declared> filters = mapping.child("FilterCriteria").only("Filters").children("Filters");
        return new EventFilter(filters.isEmpty() ? Optional.empty() : Optional.of(machine(filters)));
    }

    boolean passes(JsonNode event) {
        return machine.isEmpty() || matches(machine.orElseThrow(), event);
    }

    private static boolean matches(Machine machine, JsonNode event) {
        try {
            return !machine.rulesForJSONEvent(JsonTrees.text(event)).isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException("cannot match " + event, e);
        }
    }

    private static Machine machine(List<Declared> filters) {
        Machine machine = Machine.builder().build();
        for (Declared filter : filters) {
            add(machine, filter);
        }
        return machine;
    }

    private static void add(Machine machine, Declared filter) {
        try {
            machine.addRule("filter", filter.only("Pattern").text("Pattern"));
        } catch (IOException e) {
            throw new UnsupportedResource(filter.at() + ": Pattern: " + e.getMessage());
        }
    }
}
