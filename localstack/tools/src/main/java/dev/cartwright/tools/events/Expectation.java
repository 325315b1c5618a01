package dev.cartwright.tools.events;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The expected answer of a function. A {@code *} in a text stands for any text, and alone for any value; a text that contains
 * JSON, such as the body of an HTTP response, is written as that JSON. Everything else must be equal.
 */
public record Expectation(JsonNode expected) {

    private static final String ANYTHING = "*";

    /** The differences, each with its JSON pointer; empty if there are none. */
    public List<String> differences(JsonNode answer) {
        var differences = new ArrayList<String>();
        compare("", expected, answer, differences);
        return differences;
    }

    private static void compare(String at, JsonNode wanted, JsonNode got, List<String> differences) {
        JsonNode found = wanted.isContainer() && got.isString() ? JsonCodec.read(got.asString()) : got;
        if (wanted.isObject() && found.isObject()) {
            names(wanted, found)
                    .forEach(name -> compare(at + "/" + name, wanted.path(name), found.path(name), differences));
        } else if (wanted.isArray() && found.isArray() && wanted.size() == found.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(at + "/" + i, wanted.path(i), found.path(i), differences);
            }
        } else if (!fits(wanted, found)) {
            differences.add("%s: expected %s, got %s".formatted(at.isEmpty() ? "/" : at, shown(wanted), shown(found)));
        }
    }

    private static Stream<String> names(JsonNode wanted, JsonNode found) {
        return Stream.concat(wanted.propertyNames().stream(), found.propertyNames().stream())
                .distinct();
    }

    private static boolean fits(JsonNode wanted, JsonNode found) {
        if (!wanted.isString() || found.isMissingNode()) {
            return wanted.equals(found);
        }
        String pattern = wanted.asString();
        return pattern.equals(ANYTHING)
                || (found.isString() && regex(pattern).matcher(found.asString()).matches());
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
