package dev.cartwright.tools.demo;

import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.shop.Hop;
import dev.cartwright.tools.shop.StackPart;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The journeys as text or as one JSON document. */
final class DemoReport {

    private static final double GIGA = 1e9;
    private static final String NO_HOPS = "not shown: this engine keeps no journal of invocations";

    private DemoReport() {}

    static String of(Walk walk) {
        var text = new StringBuilder("%n%s: %s%n".formatted(walk.journey().title(), walk.orderId()));
        text.append("trace ")
                .append(walk.trace())
                .append('\n')
                .append(walk.hops().isEmpty() ? NO_HOPS : table(walk.hops()))
                .append('\n');
        walk.checks()
                .forEach(check -> text.append(check.holds() ? "  ok    " : "  WRONG ")
                        .append(check)
                        .append('\n'));
        return text.toString();
    }

    private static TextTable table(List<Hop> hops) {
        var table = new TextTable("at ms", "function", "called by", "", "waited ms", "ms", "error");
        for (Hop hop : hops) {
            table.row(
                    offset(hops, hop),
                    hop.function(),
                    hop.trigger(),
                    hop.cold() ? "cold" : "warm",
                    hop.waitedMs(),
                    hop.ms(),
                    hop.error());
        }
        return table;
    }

    private static long offset(List<Hop> hops, Hop hop) {
        return Duration.between(hops.getFirst().started(), hop.started()).toMillis();
    }

    static String memory(List<StackPart> parts) {
        long bytes = parts.stream().mapToLong(StackPart::memoryBytes).sum();
        return bytes == 0
                ? "%n%d processes%n".formatted(parts.size())
                : "%n%d processes hold %.1f GB%n".formatted(parts.size(), bytes / GIGA);
    }

    static Map<String, Object> document(Walk walk) {
        var document = new LinkedHashMap<String, Object>();
        document.put("journey", walk.journey().name());
        document.put("orderId", walk.orderId());
        document.put("trace", walk.trace());
        document.put(
                "hops",
                walk.hops().stream().map(hop -> document(walk.hops(), hop)).toList());
        document.put("checks", walk.checks());
        document.put("endedAsItShould", walk.endedAsItShould());
        return document;
    }

    private static Map<String, Object> document(List<Hop> hops, Hop hop) {
        var document = new LinkedHashMap<String, Object>();
        document.put("atMs", offset(hops, hop));
        document.put("function", hop.function());
        document.put("trigger", hop.trigger());
        document.put("cold", hop.cold());
        document.put("waitedMs", hop.waitedMs());
        document.put("ms", hop.ms());
        document.put("error", hop.error());
        return document;
    }
}
