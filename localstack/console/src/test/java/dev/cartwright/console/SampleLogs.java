package dev.cartwright.console;

import dev.cartwright.embedded.view.LogQuery;
import dev.cartwright.embedded.view.PrintedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines that functions printed, numbered from 1; it keeps all of them. */
final class SampleLogs {

    private final List<PrintedLine> lines = new ArrayList<>();

    SampleLogs() {
        add("local-Order-CustomerFunction", "INFO", """
                {"level":"INFO","service":"order","operation":"placeOrder","requestId":"req-c1-2","outcome":"202","ms":180,"orderId":"%s"}""".formatted(SampleJourneys.ORDER));
        add("local-Payment-InboxFunction", "WARN", """
                {"level":"WARN","service":"payment","operation":"AuthorizePayment.v1","message":"the provider answers slowly","ms":2100}""");
        add("local-Payment-InboxFunction", "ERROR", """
                {"level":"ERROR","service":"payment","operation":"AuthorizePayment.v1","failure":"Unavailable: no answer within 3 s"}""");
        add("local-Catalog-AdminFunction", "", "Exception in thread \"main\" " + SampleJourneys.MARKUP);
    }

    synchronized PrintedLine add(String function, String level, String text) {
        var line = new PrintedLine(
                lines.size() + 1L,
                SampleJourneys.START.plusMillis(lines.size()),
                function,
                function.contains("Catalog") ? "-" : SampleJourneys.CONFIRMED,
                level,
                text);
        lines.add(line);
        return line;
    }

    synchronized List<PrintedLine> find(LogQuery query) {
        List<PrintedLine> found = lines.stream()
                .filter(line -> line.number() > query.after())
                .filter(line -> query.level().isEmpty() || line.level().equals(query.level()))
                .filter(line -> query.function().isEmpty() || line.function().equals(query.function()))
                .filter(line -> query.trace().isEmpty() || line.trace().equals(query.trace()))
                .filter(line -> line.text()
                        .toLowerCase(Locale.ROOT)
                        .contains(query.text().toLowerCase(Locale.ROOT)))
                .toList();
        return found.subList(Math.max(0, found.size() - query.limit()), found.size());
    }
}
