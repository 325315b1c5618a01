package dev.cartwright.bench.replay;

import static dev.cartwright.tools.report.Durations.ms;

import dev.cartwright.tools.report.TextTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results as text or as one JSON document. */
final class ReplayReport {

    private static final int LARGEST = 5;
    private static final int DIFFERENCES_SHOWN = 10;

    private ReplayReport() {}

    static String day(DayReconciliation result) {
        DayReport report = result.report();
        var text = new StringBuilder(
                "%n%s, in %.1f s%n".formatted(report.tradingDays().getFirst().day(), result.seconds()));
        text.append(figures(report));
        line(text, "price changes", result.priceChanges());
        stock(text, result.stock());
        line(text, "ledger", "sums up to " + result.ledgerMinor());
        return text.toString();
    }

    static String total(List<DayReconciliation> results, DayReport total) {
        var text = new StringBuilder("%n%d days%n".formatted(results.size()));
        text.append(figures(total));
        text.append('\n').append(largest(total)).append('\n');
        text.append(lastLine(total)).append('\n');
        return text.toString();
    }

    private static String lastLine(DayReport total) {
        return "replay: %d invoices, %d confirmed, revenue %s, tax %s"
                .formatted(
                        total.invoices(),
                        total.invoicesConfirmed(),
                        difference(total.shopMinor(), total.fileMinor()),
                        difference(total.shopTaxMinor(), total.fileTaxMinor()));
    }

    private static String difference(long shop, long file) {
        return shop == file ? "equal" : "differs by " + (shop - file);
    }

    private static String figures(DayReport report) {
        var text = new StringBuilder();
        line(text, "invoices", "%d, as %d orders".formatted(report.invoices(), report.orders()));
        line(text, "orders confirmed", report.ordersConfirmed());
        report.refused().forEach((reason, orders) -> line(text, "orders refused", orders + " " + reason));
        report.lost().forEach((why, orders) -> line(text, "orders lost", orders + " " + why));
        line(text, "lines", report.lines());
        report.unsold().forEach((reason, lines) -> line(text, "lines not sellable", lines + " " + reason.words()));
        line(
                text,
                "revenue",
                "%s by the shop, %s by the file (%s if all were sold)"
                        .formatted(
                                pounds(report.shopMinor()), pounds(report.fileMinor()), pounds(report.fileAllMinor())));
        line(text, "tax", amounts(report.shopTaxMinor(), report.fileTaxMinor()));
        line(
                text,
                "net",
                amounts(report.shopMinor() - report.shopTaxMinor(), report.fileMinor() - report.fileTaxMinor()));
        var times = report.confirmations();
        line(
                text,
                "placed to confirmed",
                "p50 %.0f ms, p99 %.0f ms".formatted(ms(times.percentile(50)), ms(times.percentile(99))));
        return text.toString();
    }

    private static String amounts(long shop, long file) {
        return "%s by the shop, %s by the file".formatted(pounds(shop), pounds(file));
    }

    private static void stock(StringBuilder text, StockCheck stock) {
        line(
                text,
                "stock left",
                "%d, expected %d, of %d articles".formatted(stock.left(), stock.expected(), stock.articles()));
        stock.differing().stream().limit(DIFFERENCES_SHOWN).forEach(one -> line(text, "stock differs", one));
    }

    private static void line(StringBuilder text, String what, Object figure) {
        text.append("  %-20s%s%n".formatted(what, figure));
    }

    private static String pounds(long minor) {
        return "GBP " + BigDecimal.valueOf(minor, 2).toPlainString();
    }

    private static TextTable largest(DayReport report) {
        var table = new TextTable("largest invoices", "lines", "placing ms", "placed to confirmed ms");
        for (Sale sale : report.largest(LARGEST)) {
            table.row(
                    sale.basket().invoice(), sale.basket().items().size(), ms(sale.placing()), outcome(sale.outcome()));
        }
        return table;
    }

    private static Object outcome(SaleOutcome outcome) {
        return switch (outcome) {
            case SaleOutcome.Confirmed confirmed -> ms(confirmed.sincePlaced());
            case SaleOutcome.Refused(var reason) -> reason;
            case SaleOutcome.Lost(var why) -> why;
        };
    }

    static Map<String, Object> document(List<DayReconciliation> results, DayReport total, boolean holds) {
        var document = new LinkedHashMap<String, Object>();
        document.put("days", results.stream().map(ReplayReport::document).toList());
        document.put("total", document(total));
        document.put("holds", holds);
        return document;
    }

    private static Map<String, Object> document(DayReconciliation result) {
        var document = new LinkedHashMap<String, Object>();
        document.put("day", result.report().tradingDays().getFirst().day().toString());
        document.putAll(document(result.report()));
        document.put("priceChanges", result.priceChanges());
        document.put("stockLeft", result.stock().left());
        document.put("stockExpected", result.stock().expected());
        document.put("stockDiffering", result.stock().differing());
        document.put("ledgerMinor", result.ledgerMinor());
        document.put("seconds", result.seconds());
        return document;
    }

    private static Map<String, Object> document(DayReport report) {
        var document = new LinkedHashMap<String, Object>();
        document.put("invoices", report.invoices());
        document.put("invoicesConfirmed", report.invoicesConfirmed());
        document.put("orders", report.orders());
        document.put("ordersConfirmed", report.ordersConfirmed());
        document.put("refused", report.refused());
        document.put("lost", report.lost());
        document.put("lines", report.lines());
        document.put("linesNotSellable", report.unsold());
        document.put("revenueMinor", report.shopMinor());
        document.put("fileRevenueMinor", report.fileMinor());
        document.put("fileRevenueOfAllMinor", report.fileAllMinor());
        document.put("taxMinor", report.shopTaxMinor());
        document.put("fileTaxMinor", report.fileTaxMinor());
        document.put("confirmedP50Ms", ms(report.confirmations().percentile(50)));
        document.put("confirmedP99Ms", ms(report.confirmations().percentile(99)));
        return document;
    }
}
