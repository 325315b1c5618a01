package dev.cartwright.console;

import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.JourneyHop;
import dev.cartwright.embedded.view.JourneySummary;
import dev.cartwright.embedded.view.Payloads;
import dev.cartwright.embedded.view.PrintedLine;
import dev.cartwright.embedded.view.RecordedJourney;
import dev.cartwright.embedded.view.ServiceUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Journeys of a shop: one that succeeded, one declined, one retried, one of 3,000 hops, and one with hostile and huge payloads. */
final class SampleJourneys {

    static final Instant START = Instant.parse("2026-11-30T10:00:00Z");
    static final String CONFIRMED = "1-692c1a20-0000000000000000000000c1";
    static final String DECLINED = "1-692c1a21-0000000000000000000000d1";
    static final String RETRIED = "1-692c1a22-0000000000000000000000e1";
    static final String HOSTILE = "1-692c1a23-0000000000000000000000f1";
    static final String THROTTLED = "1-692c1a25-0000000000000000000000a1";
    static final String LONG = "1-692c1a24-000000000000000000003000";
    static final String ORDER = "ord_01JDYQ4T8Z6V3N5K2M7P9R1S3T";
    static final String MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    static final String HUGE_EVENT = "req-f1-1";
    static final int LONG_HOPS = 3000;

    final Map<String, RecordedJourney> all = new LinkedHashMap<>();
    final Map<String, Payloads> payloads = new LinkedHashMap<>();

    SampleJourneys() {
        longJourney();
        add(CONFIRMED, 0, "placeOrder", ORDER + " sku_mug", 202, confirmed());
        add(DECLINED, 4_000, "placeOrder", "ord_01JDYQ7A2B4C6D8E0F1G3H5J7K", 202, declined());
        add(RETRIED, 8_000, "cancelOrder", "ord_01JDYQ9W3X5Y7Z1A2B4C6D8E0F", 200, retried());
        add(THROTTLED, 10_000, "shipOrder", "ord_01JDYQBZ1A2B3C4D5E6F7G8H9J", 0, throttled());
        add(HOSTILE, 12_000, "renameProduct", MARKUP, 500, hostile());
    }

    private static List<JourneyHop> confirmed() {
        return List.of(
                hop("c1-1", "Identity-AuthorizerFunction", "authorizer", "", 0, 2, 9, true, 0, ""),
                hop("c1-2", "Order-CustomerFunction", "POST /v1/orders", "placeOrder", 640, 620, 180, true, 202, ""),
                hop("c1-3", "Order-InboxFunction", "stream local-Order-Table", "", 840, 6, 31, false, 0, ""),
                hop(
                        "c1-4",
                        "Inventory-InboxFunction",
                        "sqs local-Inventory-InboxQueue",
                        "OrderPlaced.v1",
                        890,
                        4,
                        64,
                        false,
                        0,
                        ""),
                hop(
                        "c1-5",
                        "Order-InboxFunction",
                        "sqs local-Order-InboxQueue",
                        "StockReserved.v1",
                        990,
                        3,
                        46,
                        false,
                        0,
                        ""),
                hop(
                        "c1-6",
                        "Payment-InboxFunction",
                        "sqs local-Payment-InboxQueue",
                        "PaymentRequested.v1",
                        1060,
                        5,
                        210,
                        false,
                        0,
                        ""),
                hop(
                        "c1-7",
                        "Order-InboxFunction",
                        "sqs local-Order-InboxQueue",
                        "PaymentAuthorized.v1",
                        1290,
                        2,
                        42,
                        false,
                        0,
                        ""));
    }

    private static List<JourneyHop> declined() {
        return List.of(
                hop("d1-1", "Order-CustomerFunction", "POST /v1/orders", "placeOrder", 4_000, 1, 38, false, 202, ""),
                hop(
                        "d1-2",
                        "Inventory-InboxFunction",
                        "sqs local-Inventory-InboxQueue",
                        "OrderPlaced.v1",
                        4_060,
                        2,
                        41,
                        false,
                        0,
                        ""),
                hop(
                        "d1-3",
                        "Payment-InboxFunction",
                        "sqs local-Payment-InboxQueue",
                        "PaymentRequested.v1",
                        4_130,
                        2,
                        160,
                        false,
                        0,
                        ""),
                hop(
                        "d1-4",
                        "Order-InboxFunction",
                        "sqs local-Order-InboxQueue",
                        "PaymentDeclined.v1",
                        4_310,
                        2,
                        44,
                        false,
                        0,
                        ""));
    }

    private static List<JourneyHop> retried() {
        return List.of(
                hop(
                        "e1-1",
                        "Order-CustomerFunction",
                        "POST /v1/orders/{orderId}/cancellation",
                        "cancelOrder",
                        8_000,
                        1,
                        40,
                        false,
                        200,
                        ""),
                hop(
                        "e1-2",
                        "Payment-InboxFunction",
                        "sqs local-Payment-InboxQueue",
                        "OrderCancelled.v1",
                        8_070,
                        2,
                        1_200,
                        false,
                        0,
                        "Unavailable"),
                hop(
                        "e1-3",
                        "Payment-InboxFunction",
                        "sqs local-Payment-InboxQueue",
                        "OrderCancelled.v1",
                        10_300,
                        2,
                        55,
                        false,
                        0,
                        ""));
    }

    private static List<JourneyHop> throttled() {
        return List.of(hop(
                "a1-1",
                "Order-AdminFunction",
                "POST /v1/orders/{orderId}/shipment",
                "shipOrder",
                10_000,
                0,
                0,
                false,
                0,
                JournalEntry.THROTTLED));
    }

    private static List<JourneyHop> hostile() {
        return List.of(hop(
                "f1-1",
                "Catalog-AdminFunction",
                "PUT /v1/products/{productId}",
                "renameProduct",
                12_000,
                1,
                25,
                false,
                500,
                MARKUP));
    }

    private void longJourney() {
        List<JourneyHop> hops = new ArrayList<>();
        for (int i = 0; i < LONG_HOPS; i++) {
            hops.add(hop(
                    "l1-" + i,
                    "Order-InboxFunction",
                    "sqs local-Order-InboxQueue",
                    "Reminder.v1",
                    20L * i,
                    1,
                    12,
                    false,
                    0,
                    ""));
        }
        add(LONG, -120_000, "sweepOrders", "", 0, hops);
    }

    private void add(String trace, long at, String subject, String about, int status, List<JourneyHop> hops) {
        long end = hops.stream().mapToLong(hop -> endOf(hop.invocation())).max().orElse(0);
        Instant first = hops.getFirst().invocation().started();
        int cold = (int) hops.stream().filter(hop -> hop.invocation().cold()).count();
        List<String> errors = hops.stream()
                .map(hop -> hop.invocation().error())
                .filter(error -> !error.isEmpty())
                .toList();
        String trigger = hops.stream()
                .map(hop -> hop.invocation().trigger())
                .filter(one -> one.contains(" "))
                .findFirst()
                .orElse("");
        var summary = new JourneySummary(
                trace,
                START.plusMillis(at),
                subject,
                trigger,
                about,
                status,
                end - first.toEpochMilli(),
                hops.size(),
                cold,
                errors.size(),
                String.join(", ", errors),
                false);
        all.put(trace, new RecordedJourney(summary, hops, 0));
        hops.forEach(hop -> payloads.put(hop.invocation().requestId(), SamplePayloads.of(hop.invocation())));
        payloads.remove("req-d1-2");
    }

    private static long endOf(JournalEntry entry) {
        return entry.started().plusMillis(entry.ms()).toEpochMilli();
    }

    private static JourneyHop hop(
            String id,
            String function,
            String trigger,
            String subject,
            long at,
            long waited,
            long ms,
            boolean cold,
            int status,
            String error) {
        Instant started = START.plusMillis(at);
        var entry = new JournalEntry(
                "req-" + id,
                "local-" + function,
                trigger,
                subject,
                "",
                started,
                cold,
                waited,
                ms,
                error,
                status,
                1_480,
                212);
        return new JourneyHop(entry, calls(entry), logs(entry), !id.equals("d1-2"));
    }

    private static List<ServiceUse> calls(JournalEntry entry) {
        Instant early = entry.started().plusMillis(entry.ms() / 5);
        Instant late = entry.started().plusMillis(entry.ms() / 2);
        var read = new ServiceUse("dynamodb", "GetItem", "local-Order-Table", early, 2_100, 200, "");
        return switch (entry.error()) {
            case "" ->
                List.of(
                        read,
                        new ServiceUse("dynamodb", "TransactWriteItems", "local-Order-Table", late, 6_400, 200, ""));
            default -> List.of(read, new ServiceUse("http", "POST /v1/psp/voids", "", late, 900_000, 503, "503"));
        };
    }

    private static List<PrintedLine> logs(JournalEntry entry) {
        String level = entry.error().isEmpty() ? "INFO" : "ERROR";
        String text = "{\"level\":\"" + level + "\",\"message\":\""
                + (entry.error().isEmpty() ? "done" : "the provider does not answer") + "\"}";
        return List.of(new PrintedLine(
                1, entry.started().plusMillis(entry.ms()), entry.function(), entry.trace(), level, text));
    }
}
