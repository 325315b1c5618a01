package dev.cartwright.bench.parity;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences that {@code localstack/PARITY.md} lists under its heading "What functions receive and callers get": each row begins with
 * a field in backticks, in which {@code *} stands for any text.
 */
record KnownDifferences(List<String> fields) {

    private static final String HEADING = "## What functions receive and callers get";
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|");

    static KnownDifferences in(Path page) {
        try {
            return new KnownDifferences(Files.readAllLines(page).stream()
                    .dropWhile(line -> !line.equals(HEADING))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .flatMap(line -> ROW.matcher(line).results())
                    .map(row -> row.group(1))
                    .toList());
        } catch (IOException unreadable) {
            throw new CommandFailure(page + " cannot be read", unreadable);
        }
    }

    boolean know(FieldDifference difference) {
        return fields.stream().anyMatch(field -> fits(field, difference));
    }

    /** Listed differences that do not exist any more, or are misspelt. */
    List<String> stale(List<FieldDifference> differences) {
        return fields.stream()
                .filter(field -> differences.stream().noneMatch(difference -> fits(field, difference)))
                .toList();
    }

    private static boolean fits(String field, FieldDifference difference) {
        String pattern = Stream.of(field.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(pattern, difference.field());
    }
}
