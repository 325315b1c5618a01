package dev.cartwright.embedded.events;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Arn;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The buses of an application, including {@code default}, with their rules. */
final class EventBuses {

    private static final String DEFAULT = "default";

    private final Map<String, EventBus> buses = new LinkedHashMap<>();
    private final Targets targets;

    private EventBuses(Targets targets) {
        this.targets = targets;
        buses.put(DEFAULT, new EventBus());
    }

    static EventBuses declaredIn(ApplicationResources application, Targets targets) {
        EventBuses declared = new EventBuses(targets);
        application.ofType("AWS::Events::EventBus").forEach(declared::addBus);
        application.ofType("AWS::Events::Archive").forEach(EventBuses::acceptArchive);
        application.ofType("AWS::Events::Rule").forEach(declared::addRule);
        return declared;
    }

    /** @param reference a bus's name or ARN; empty for the default bus */
    Optional<EventBus> find(String reference) {
        return Optional.ofNullable(buses.get(nameOf(reference)));
    }

    /** The first that the application declares; {@code default} if it declares none. */
    String main() {
        return buses.keySet().stream()
                .filter(name -> !name.equals(DEFAULT))
                .findFirst()
                .orElse(DEFAULT);
    }

    private void addBus(Resource bus) {
        Declared.by(bus).only("Name", "Description", "Tags", "KmsKeyIdentifier");
        buses.put(bus.physicalId(), new EventBus());
    }

    /** The last events of every bus are kept, whether an archive is declared or not. */
    private static void acceptArchive(Resource archive) {
        Declared.by(archive).only("ArchiveName", "Description", "EventPattern", "RetentionDays", "SourceArn");
    }

    private void addRule(Resource resource) {
        Declared rule = Declared.by(resource)
                .only(
                        "Name",
                        "Description",
                        "EventBusName",
                        "EventPattern",
                        "ScheduleExpression",
                        "State",
                        "Targets",
                        "Tags");
        boolean disabled = rule.text("State", "ENABLED").equals("DISABLED");
        if (!disabled && rule.values().containsKey("EventPattern")) {
            add(resource, rule, bus(rule));
        }
    }

    private void add(Resource resource, Declared rule, EventBus bus) {
        try {
            bus.add(targets.ruleOf(resource), JsonTrees.text(JsonTrees.tree(rule.value("EventPattern"))));
        } catch (IOException e) {
            throw new UnsupportedResource(resource.label() + ": EventPattern: " + e.getMessage());
        }
    }

    private EventBus bus(Declared rule) {
        String reference = rule.text("EventBusName", DEFAULT);
        return find(reference)
                .orElseThrow(() -> new UnsupportedResource(rule.at() + ": no event bus " + reference + " is declared"));
    }

    static String nameOf(String reference) {
        if (reference.isEmpty()) {
            return DEFAULT;
        }
        return reference.startsWith("arn:") ? Arn.parse(reference).name() : reference;
    }
}
