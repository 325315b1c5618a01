package dev.cartwright.embedded;

import dev.cartwright.embedded.function.JournalEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One invocation in one line: time, operation, status, duration, trace. */
final class InvocationLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private InvocationLine() {}

    static String of(JournalEntry entry, ZoneId zone) {
        return String.format(
                Locale.ROOT,
                "%s  %-28s %-6s %6d ms  %s%s",
                TIME.format(entry.started().atZone(zone)),
                operation(entry),
                status(entry),
                entry.ms(),
                entry.trace(),
                entry.cold() ? "  cold, after " + entry.waitedMs() + " ms" : "");
    }

    private static String operation(JournalEntry entry) {
        boolean named = !entry.subject().isEmpty() && !entry.trigger().equals("authorizer");
        return named ? entry.subject() : entry.trigger();
    }

    private static String status(JournalEntry entry) {
        if (!entry.error().isEmpty()) {
            return entry.error();
        }
        return entry.status() == 0 ? "ok" : Integer.toString(entry.status());
    }
}
