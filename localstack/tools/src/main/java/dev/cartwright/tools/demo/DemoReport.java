package dev.cartwright.tools.demo;

import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.shop.Hop;
import dev.cartwright.tools.shop.StackProcess;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The journeys as text or as one JSON document. */
final class DemoReport {

    private static final double GIGA = 1e9;
    private static final String NO_HOPS = "not shown: this engine keeps no journal of invocations";

    private DemoReport() {}

    static String of(JourneyResult run) {
        var text = new StringBuilder("%n%s: %s%n".formatted(run.journey().title(), run.orderId()));
        text.append("trace ")
                .append(run.trace())
                .append('\n')
                .append(run.hops().isEmpty() ? NO_HOPS : table(run.hops()))
                .append('\n')
                .append(cold(run.hops()));
        run.checks()
                .forEach(check -> text.append(check.holds() ? "  ok    " : "  WRONG ")
                        .append(check)
                        .append('\n'));
        return text.toString();
    }

    /** @param console its first page */
    static String link(URI console, JourneyResult run) {
        return "  see   %s%n".formatted(console.resolve("journeys/" + run.trace()));
    }

    private static String cold(List<Hop> hops) {
        long cold = hops.stream().filter(Hop::cold).count();
        return hops.isEmpty() ? "" : "%d of %d invocations met a cold function%n".formatted(cold, hops.size());
    }

    private static TextTable table(List<Hop> hops) {
        var table = new TextTable("at ms", "function", "operation", "called by", "", "waited ms", "ms", "error");
        for (Hop hop : hops) {
            table.row(
                    offset(hops, hop),
                    hop.function(),
                    hop.subject(),
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

    static String memory(List<StackProcess> parts) {
        long bytes = parts.stream().mapToLong(StackProcess::memoryBytes).sum();
        return bytes == 0
                ? "%n%d processes%n".formatted(parts.size())
                : "%n%d processes hold %.1f GB%n".formatted(parts.size(), bytes / GIGA);
    }

    static Map<String, Object> document(JourneyResult run) {
        var document = new LinkedHashMap<String, Object>();
        document.put("journey", run.journey().name());
        document.put("orderId", run.orderId());
        document.put("trace", run.trace());
        document.put(
                "hops",
                run.hops().stream().map(hop -> document(run.hops(), hop)).toList());
        document.put("checks", run.checks());
        document.put("endedAsItShould", run.endedAsItShould());
        return document;
    }

    private static Map<String, Object> document(List<Hop> hops, Hop hop) {
        var document = new LinkedHashMap<String, Object>();
        document.put("atMs", offset(hops, hop));
        document.put("function", hop.function());
        document.put("trigger", hop.trigger());
        document.put("subject", hop.subject());
        document.put("cold", hop.cold());
        document.put("waitedMs", hop.waitedMs());
        document.put("ms", hop.ms());
        document.put("error", hop.error());
        return document;
    }
}
