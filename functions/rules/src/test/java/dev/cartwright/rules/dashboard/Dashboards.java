package dev.cartwright.rules.dashboard;

import static dev.cartwright.rules.dashboard.Dashboard.CHOSEN;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Shop;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One dashboard for the shop, and one for any of its capabilities: for whichever is chosen there. */
record Dashboards(Shop shop) {

    private static final List<String> NOT_IN_PRODUCTION = List.of("psp-sandbox");
    private static final String NAMES = "cartwright-${Stage}";
    private static final String AUTHORIZER = NAMES + "-authorize";
    private static final String ANY = NAMES + "-" + CHOSEN;
    private static final String FAILURES = "MetricName=\"Failures\"";
    private static final String OF_CHOSEN = "service=\"" + CHOSEN + "\"";
    private static final String REASON = "${!PROP('Dim.reason')}";
    private static final int HALF = 12;
    private static final int THIRD = 8;

    /** The part of a template's resources. */
    String toYaml() {
        return Stream.of(ofTheShop(), ofACapability()).map(Dashboard::toYaml).collect(Collectors.joining("\n"));
    }

    /** Those that answer requests of customers and admins. */
    private List<String> capabilities() {
        return shop.capabilities().stream()
                .filter(capability -> capability.openapi().exists())
                .map(Capability::name)
                .filter(name -> !NOT_IN_PRODUCTION.contains(name))
                .toList();
    }

    private Dashboard ofTheShop() {
        return new Dashboard(
                "shop",
                List.of(),
                List.of(
                        Widget.titled("Orders", HALF)
                                .counted("", event("order", "OrderPlaced.v1"), "placed")
                                .counted("", event("order", "OrderConfirmed.v1"), "confirmed")
                                .counted(",reason", event("order", "OrderCancelled.v1"), "cancelled " + REASON),
                        Widget.titled("Payments", HALF)
                                .counted("", event("payment", "PaymentAuthorized.v1"), "authorized")
                                .counted(",reason", event("payment", "PaymentDeclined.v1"), "declined " + REASON)
                                .counted("", event("payment", "PaymentCaptured.v1"), "captured")
                                .counted("", event("payment", "PaymentVoided.v1"), "voided")
                                .counted("", event("payment", "PaymentRefunded.v1"), "refunded")
                                .counted(
                                        ",reason",
                                        event("payment", "PaymentDifferenceDetected.v1"),
                                        "differences " + REASON),
                        ofEachApi("Requests", "Count", "Sum"),
                        ofEachApi("Latency of requests, p99, ms", "Latency", "p99"),
                        ofEachApi("Share of requests that failed", "5XXError", "Average"),
                        Widget.titled("Failures", THIRD).counted("", FAILURES, "${!PROP('Dim.service')}"),
                        deadLetters(NAMES),
                        oldestMessage(NAMES),
                        iteratorAge(NAMES),
                        Widget.titled("Throttled requests of tables", THIRD).tables("ThrottledRequests", NAMES),
                        Widget.titled("Authorizer", THIRD)
                                .functions("Invocations", AUTHORIZER, "Sum", "invocations")
                                .functions("Errors", AUTHORIZER, "Sum", "refused or failed")
                                .functions("Duration", AUTHORIZER, "p99", "p99, ms")));
    }

    private Dashboard ofACapability() {
        return new Dashboard(
                "capability",
                capabilities(),
                List.of(
                        Widget.titled("Requests and refusals", THIRD)
                                .api("Count", ANY, "Sum", "requests")
                                .api("4XXError", ANY, "Sum", "refused")
                                .api("5XXError", ANY, "Sum", "failed"),
                        Widget.titled("Latency of requests, ms", THIRD)
                                .api("Latency", ANY, "p50", "p50")
                                .api("Latency", ANY, "p99", "p99"),
                        Widget.titled("Announced", THIRD).counted("", OF_CHOSEN + " NOT " + FAILURES, ""),
                        Widget.titled("Announced, by reason", THIRD)
                                .counted(",reason", OF_CHOSEN, "${!PROP('MetricName')} " + REASON),
                        Widget.titled("Failures, by operation", THIRD)
                                .counted(",operation", FAILURES + " " + OF_CHOSEN, "${!PROP('Dim.operation')}"),
                        Widget.titled("Errors", THIRD).functions("Errors", ANY, "Sum", ""),
                        Widget.titled("Invocations", THIRD).functions("Invocations", ANY, "Sum", ""),
                        Widget.titled("Duration, ms", THIRD)
                                .functions("Duration", ANY, "p50", "p50 ")
                                .functions("Duration", ANY, "p99", "p99 "),
                        Widget.titled("Throttles and concurrency", THIRD)
                                .functions("Throttles", ANY, "Sum", "throttled ")
                                .functions("ConcurrentExecutions", ANY, "Maximum", "at a time "),
                        oldestMessage(ANY),
                        iteratorAge(ANY),
                        deadLetters(ANY)));
    }

    private Widget ofEachApi(String title, String metric, String statistic) {
        Widget widget = Widget.titled(title, THIRD);
        for (String capability : capabilities()) {
            widget = widget.api(metric, NAMES + "-" + capability, statistic, capability);
        }
        return widget;
    }

    private static Widget deadLetters(String names) {
        return Widget.titled("Dead letters", THIRD).queues("ApproximateNumberOfMessagesVisible", names, "DeadLetters");
    }

    private static Widget oldestMessage(String names) {
        return Widget.titled("Age of the oldest message, s", THIRD)
                .queues("ApproximateAgeOfOldestMessage", names, "NOT DeadLetters");
    }

    private static Widget iteratorAge(String names) {
        return Widget.titled("Age of what waits in streams, ms", THIRD).functions("IteratorAge", names, "Maximum", "");
    }

    private static String event(String service, String type) {
        return "MetricName=\"%s\" service=\"%s\"".formatted(type, service);
    }
}
