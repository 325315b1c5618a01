package dev.cartwright.console;

import dev.cartwright.embedded.view.Overview.Second;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The traffic of the last minutes as columns, which charts draw, and the last minute in figures. */
final class TrafficChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MINUTE = 60;

    private TrafficChart() {}

    static String json(List<Second> seconds) {
        ObjectNode columns = JSON.createObjectNode();
        column(columns, "time", seconds, Second::epochSecond);
        column(columns, "requests", seconds, Second::requests);
        column(columns, "messages", seconds, Second::messages);
        column(columns, "errors", seconds, Second::errors);
        column(columns, "median", seconds, Second::medianMs);
        column(columns, "p95", seconds, Second::p95Ms);
        return JSON.writeValueAsString(columns);
    }

    private static void column(ObjectNode columns, String name, List<Second> seconds, ToLongFunction<Second> value) {
        var column = columns.putArray(name);
        seconds.forEach(second -> column.add(value.applyAsLong(second)));
    }

    static TrafficMinute lastMinute(List<Second> seconds) {
        List<Second> last = seconds.subList(Math.max(0, seconds.size() - MINUTE), seconds.size());
        long requests = sum(last, Second::requests);
        long weighted = sum(last, second -> (long) second.medianMs() * second.requests());
        return new TrafficMinute(
                perSecond(requests),
                perSecond(sum(last, Second::messages)),
                sum(last, Second::errors),
                requests == 0 ? 0 : weighted / requests,
                last.stream().mapToLong(Second::p95Ms).max().orElse(0));
    }

    private static long sum(List<Second> seconds, ToLongFunction<Second> value) {
        return seconds.stream().mapToLong(value).sum();
    }

    private static String perSecond(long inAMinute) {
        return String.format(Locale.ROOT, "%.1f", inAMinute / (double) MINUTE);
    }
}
