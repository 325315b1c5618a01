package dev.cartwright.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to a page.
 *
 * @param rest the path after the page's own, without its first slash: {@code "1-6b0ce7b8-3929"}
 * @param fields of the query, or of the form of a POST
 * @param fragment whether a part of the page was asked for, by htmx
 */
record PageCall(String method, String rest, Map<String, List<String>> fields, boolean fragment) {

    boolean isPost() {
        return method.equals("POST");
    }

    /** Whether the reader was asked, and wants to see what is masked. */
    boolean isUnmasked() {
        return field("unmasked").equals("true");
    }

    /** The first value of a field without the space around it; empty if it is absent. */
    String field(String name) {
        return text(name).strip();
    }

    /** The same with the space around it. */
    String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A whole number; the fallback if it is absent, no number or out of range. */
    int number(String name, int fallback, int most) {
        try {
            int value = Integer.parseInt(field(name));
            return value < 0 || value > most ? fallback : value;
        } catch (NumberFormatException none) {
            return fallback;
        }
    }

    /** A whole number, however large; the fallback if it is absent or no number. */
    long longNumber(String name, long fallback) {
        try {
            return Long.parseLong(field(name));
        } catch (NumberFormatException none) {
            return fallback;
        }
    }

    static Map<String, List<String>> parse(String encoded) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
