package dev.cartwright.template.resource;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The wildcards {@code *} and {@code ?} of IAM policies; actions and ARNs are compared case-insensitively. */
public final class Wildcards {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Wildcards() {}

    public static boolean any(List<String> patterns, String value) {
        return patterns.stream().anyMatch(pattern -> like(pattern, value));
    }

    public static boolean like(String pattern, String value) {
        return COMPILED.computeIfAbsent(pattern, Wildcards::compile)
                .matcher(value)
                .matches();
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(
                Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.CASE_INSENSITIVE);
    }
}
