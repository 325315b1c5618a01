package dev.cartwright.rules.contract;

import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code events/} has a file for each function and case, with what is answered beside it: a good one and one that is refused or
 * unreadable, for a queue a batch with a poison message. {@code localstack/check sam} tries them.
 */
final class EveryFunctionHasSampleEvents implements Rule<Capability> {

    private static final String JSON = ".json";
    private static final List<String> BESIDE = List.of(".expected.json", ".then.json");

    @Override
    public Stream<String> violations(Capability capability) {
        return Stream.of(functions(capability), events(capability), answers(capability))
                .flatMap(violations -> violations)
                .map(violation -> capability.name() + ": events/" + violation);
    }

    private static Stream<String> functions(Capability capability) {
        var violations = new ArrayList<String>();
        capability.triggers().forEach((function, trigger) -> {
            List<String> own = events(capability.events())
                    .filter(event -> functionOf(capability, event)
                            .filter(fileName(function)::equals)
                            .isPresent())
                    .toList();
            if (own.size() < (trigger instanceof Trigger.Schedule ? 1 : 2)) {
                violations.add("has too few cases of " + function + ": " + own);
            }
            if (trigger instanceof Trigger.Queue && own.stream().noneMatch(event -> event.endsWith("-poison"))) {
                violations.add("needs " + fileName(function) + "-poison.json, a batch with a message that is parked");
            }
        });
        return violations.stream();
    }

    private static Stream<String> events(Capability capability) {
        return events(capability.events())
                .flatMap(event -> Stream.of(
                                functionOf(capability, event).isPresent() ? "" : event + ".json is for no function",
                                capability.events().contains(event + BESIDE.getFirst())
                                        ? ""
                                        : event + BESIDE.getFirst() + " is missing")
                        .filter(violation -> !violation.isEmpty()));
    }

    private static Stream<String> answers(Capability capability) {
        return capability.events().stream()
                .filter(file -> BESIDE.stream().anyMatch(file::endsWith))
                .filter(file -> !capability.events().contains(file.replaceFirst("\\.(expected|then)\\.json$", JSON)))
                .map(file -> file + " is of no event");
    }

    private static Stream<String> events(Set<String> files) {
        return files.stream()
                .filter(file -> !file.equals("state.json") && BESIDE.stream().noneMatch(file::endsWith))
                .map(file -> file.replace(JSON, ""))
                .sorted();
    }

    /** The function with the longest name that fits. */
    private static Optional<String> functionOf(Capability capability, String event) {
        return capability.triggers().keySet().stream()
                .map(EveryFunctionHasSampleEvents::fileName)
                .filter(function -> event.equals(function) || event.startsWith(function + "-"))
                .max(Comparator.comparingInt(String::length));
    }

    private static String fileName(String definition) {
        return definition.replaceAll("(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }
}
