package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PostalCaseTests {

    static Stream<Arguments> rules() {
        return Cases.of("postal.txt");
    }

    static Stream<Arguments> forms() {
        return Cases.of("postal-forms.txt");
    }

    static Stream<Arguments> zones() {
        return Cases.of("zones.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void matches(String id, String[] columns) {
        String country = columns[1].strip();

        String answer = answer(country, columns[3].strip(), PostalCode.of(country, columns[2]));

        assertThat(answer).as(id).isEqualTo(columns[4].strip());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void comparesInOneForm(String id, String[] columns) {
        PostalCode code = PostalCode.of(columns[1].strip(), columns[2]);

        assertThat(code.value()).as(id).isEqualTo(columns[3].strip());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("zones")
    void findsTheZone(String id, String[] columns) {
        String[] place = columns[1].strip().split("/", -1);
        Place there = Place.of(place[0], part(place, 1), part(place, 2));

        Optional<String> first = Arrays.stream(Cases.list(columns[2], ";"))
                .map(zone -> zone.split(" ", -1))
                .filter(words -> zone(words).contains(there))
                .map(words -> words[0])
                .findFirst();

        assertThat(first.orElse("none")).as(id).isEqualTo(columns[3].strip());
    }

    private static String answer(String country, String rule, PostalCode code) {
        try {
            return rule(country, rule).matches(code) ? "inside" : "outside";
        } catch (InvalidInput refused) {
            return "refused";
        }
    }

    private static PostalRule rule(String country, String rule) {
        if (rule.endsWith("*")) {
            return PostalRule.prefix(country, rule.substring(0, rule.length() - 1));
        }
        String[] ends = rule.split("\\.\\.", -1);
        return PostalRule.range(country, ends[0], Optional.of(ends[1]).filter(end -> !end.isEmpty()));
    }

    private static Zone zone(String[] words) {
        return new Zone(
                Arrays.stream(words)
                        .skip(1)
                        .map(area -> area.split("/", -1))
                        .map(parts -> new Area(
                                parts[0],
                                part(parts, 1),
                                part(parts, 2).map(code -> PostalRule.prefix(parts[0], code))))
                        .toList(),
                List.of());
    }

    private static Optional<String> part(String[] parts, int index) {
        return index < parts.length && !parts[index].isEmpty() ? Optional.of(parts[index]) : Optional.empty();
    }
}
