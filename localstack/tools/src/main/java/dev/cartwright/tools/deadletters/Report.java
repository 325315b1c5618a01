package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.report.TextTable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Dead letters as text or as JSON. */
final class Report {

    private static final int SHORT_ID = 8;

    private Report() {}

    /** @param last the heading of the last column, and its text for a message */
    static TextTable table(List<DeadLetter> letters, Instant now, String last, Function<DeadLetter, String> lastOf) {
        var table = new TextTable("id", "queue", "age", "type", "about", last);
        letters.forEach(letter -> table.row(
                letter.id().substring(0, Math.min(SHORT_ID, letter.id().length())),
                letter.queue().name(),
                age(letter, now),
                letter.type(),
                letter.order().orElse(letter.subject()),
                lastOf.apply(letter)));
        return table;
    }

    static String details(DeadLetter letter, Instant now) {
        return """

                %s in %s
                  reason   %s
                  age      %s (sent %s)
                  type     %s
                  about    %s
                  trace    %s
                %s
                """.formatted(
                        letter.id(),
                        letter.queue().name(),
                        letter.reason(),
                        age(letter, now),
                        letter.sent(),
                        letter.type(),
                        letter.order().orElse(letter.subject()),
                        letter.trace(),
                        Masked.of(letter.text()));
    }

    static Map<String, Object> document(DeadLetter letter) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", letter.id());
        document.put("queue", letter.queue().name());
        document.put("kind", letter.kind().name());
        document.put("reason", letter.reason());
        document.put("sent", letter.sent().toString());
        document.put("type", letter.type());
        document.put("subject", letter.subject());
        document.put("orderId", letter.order().orElse(""));
        document.put("trace", letter.trace());
        return document;
    }

    private static String age(DeadLetter letter, Instant now) {
        Duration age = Duration.between(letter.sent(), now);
        if (age.toDays() > 1) {
            return age.toDays() + " d";
        }
        if (age.toHours() > 1) {
            return age.toHours() + " h";
        }
        return age.toMinutes() > 1 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
    }
}
