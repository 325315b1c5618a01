package dev.cartwright.console;

import dev.cartwright.embedded.view.LogQuery;
import dev.cartwright.embedded.view.PrintedLine;
import dev.cartwright.embedded.view.StackView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines a page of logs shows; an empty field admits every line.
 *
 * @param operation in a line of JSON
 */
public record LogSearch(String level, String function, String operation, String trace, String text) {

    /** The stack returns no more lines at once. */
    static final int MOST = 2_000;

    static LogSearch of(PageCall call) {
        return new LogSearch(
                call.field("level"),
                call.field("function"),
                call.field("operation"),
                call.field("trace"),
                call.field("text"));
    }

    /** The last lines after a number, at most so many. */
    LogTail newest(StackView view, long after, int most) {
        // The stack looks for one text only; the operation is in the line, too, so without a text it finds the
        // candidates.
        String wanted = text.isEmpty() ? operation : text;
        List<PrintedLine> found = view.logs(new LogQuery(function, level, trace, wanted, after, MOST));
        if (isForAll()) {
            return LogTail.ofAll(found, after, most);
        }
        if (operation.isEmpty()) {
            return LogTail.of(found, after, most);
        }
        return LogTail.of(
                found.stream()
                        .filter(line -> ShownLine.of(line).operation().equals(operation))
                        .toList(),
                after,
                most);
    }

    private boolean isForAll() {
        return Stream.of(level, function, operation, trace, text).allMatch(String::isEmpty);
    }

    /** The page's address with this search. */
    public String url() {
        return Console.PATH + "logs?"
                + Stream.of(
                                "level=" + level,
                                "function=" + function,
                                "operation=" + operation,
                                "trace=" + trace,
                                "text=" + text)
                        .map(LogSearch::encoded)
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String field) {
        int equals = field.indexOf('=') + 1;
        return field.substring(0, equals) + URLEncoder.encode(field.substring(equals), StandardCharsets.UTF_8);
    }
}
