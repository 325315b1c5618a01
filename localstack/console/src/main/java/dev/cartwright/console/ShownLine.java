package dev.cartwright.console;

import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.PrintedLine;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log line in columns, with its secrets masked.
 *
 * @param time of this machine: {@code 14:03:22.123}
 * @param function without the name of the stage and the word Function: {@code "Order-Customer"}
 * @param operation of a line of JSON; empty otherwise
 * @param message its message or outcome and the remaining facts; the line itself if it is no JSON
 * @param whole the line, indented if it is JSON; only its beginning if it is very long
 * @param css the class of its level
 */
public record ShownLine(
        long number,
        String time,
        String level,
        String function,
        String operation,
        String message,
        String trace,
        String whole,
        String css) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** Facts that have a column of their own, or say nothing to a reader. */
    private static final Set<String> ELSEWHERE = Set.of(
            "level",
            "operation",
            "trace",
            "time",
            "timestamp",
            "function",
            "message",
            "outcome",
            "requestId",
            "service",
            "stage",
            "_aws");

    private static final int LONGEST_MESSAGE = 300;
    private static final int LARGEST_JSON = 64 * 1024;
    private static final int LONGEST_WHOLE = 20_000;

    static ShownLine of(PrintedLine line) {
        String text = Masking.mask(line.text());
        JsonNode facts = facts(text);
        return new ShownLine(
                line.number(),
                TIME.format(line.time()),
                line.level(),
                line.function().replaceFirst("^local-", "").replaceFirst("Function$", ""),
                facts.path("operation").asString(""),
                shortened(facts.isObject() ? message(facts) : text, LONGEST_MESSAGE),
                line.trace().equals("-") ? "" : line.trace(),
                shortened(facts.isObject() ? facts.toPrettyString() : text, LONGEST_WHOLE),
                css(line.level()));
    }

    private static JsonNode facts(String text) {
        if (!text.startsWith("{") || text.length() > LARGEST_JSON) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException plain) {
            return JSON.missingNode();
        }
    }

    private static String message(JsonNode facts) {
        String said =
                facts.path("message").asString("") + " " + facts.path("outcome").asString("");
        String rest = facts.properties().stream()
                .filter(fact -> !ELSEWHERE.contains(fact.getKey()))
                .filter(fact -> !fact.getValue().isContainer())
                .map(fact -> fact.getKey() + " " + fact.getValue().asString())
                .collect(Collectors.joining(", "));
        return (said.strip() + " " + rest).strip();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + " … (%,d characters)".formatted(text.length());
    }

    private static String css(String level) {
        return switch (level) {
            case "ERROR", "FATAL" -> "bad";
            case "WARN" -> "warn";
            case "DEBUG", "TRACE" -> "muted";
            default -> "";
        };
    }
}
