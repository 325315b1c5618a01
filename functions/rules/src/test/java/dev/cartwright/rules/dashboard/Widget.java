package dev.cartwright.rules.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph over time.
 *
 * @param width of the 24 columns that a dashboard has
 */
record Widget(String title, int width, List<Line> lines) {

    private static final int HEIGHT = 6;
    private static final int PERIOD_SECONDS = 300;
    private static final String STAGE = "stage=\"${Stage}\"";

    /** What one graph shows of metrics. */
    sealed interface Line {

        List<Object> toJson(int index);
    }

    /** One metric by its dimensions. */
    private record Metric(List<String> metric, String statistic, String label) implements Line {

        @Override
        public List<Object> toJson(int index) {
            var json = new ArrayList<Object>(metric);
            json.add(ordered("stat", statistic, "label", label));
            return json;
        }
    }

    /** Whatever metrics fit a search. */
    private record Search(String query, String statistic, String label) implements Line {

        @Override
        public List<Object> toJson(int index) {
            String expression = "SEARCH('%s', '%s', %d)".formatted(query, statistic, PERIOD_SECONDS);
            return List.of(ordered("expression", expression, "label", label, "id", "e" + index));
        }
    }

    Widget {
        lines = List.copyOf(lines);
    }

    static Widget titled(String title, int width) {
        return new Widget(title, width, List.of());
    }

    /** Of an API. */
    Widget api(String metric, String api, String statistic, String label) {
        return and(new Metric(List.of("AWS/ApiGateway", metric, "ApiName", api), statistic, label));
    }

    /** Of all functions whose names begin so. */
    Widget functions(String metric, String prefix, String statistic, String label) {
        return and(new Search(
                "{AWS/Lambda,FunctionName} MetricName=\"%s\" \"%s\"".formatted(metric, prefix), statistic, label));
    }

    /**
     * Of all queues whose names begin so.
     *
     * @param more a word that must be in the name; empty for none
     */
    Widget queues(String metric, String prefix, String more) {
        String query = "{AWS/SQS,QueueName} MetricName=\"%s\" \"%s\" %s".formatted(metric, prefix, more);
        return and(new Search(query.strip(), "Maximum", ""));
    }

    Widget tables(String metric, String prefix) {
        return and(new Search(
                "{AWS/DynamoDB,Operation,TableName} MetricName=\"%s\" \"%s\"".formatted(metric, prefix), "Sum", ""));
    }

    /**
     * What our functions count themselves.
     *
     * @param dimensions behind stage and service: {@code ",reason"}
     * @param query behind the stage's
     */
    Widget counted(String dimensions, String query, String label) {
        return and(new Search(
                "{Cartwright,stage,service%s} %s %s"
                        .formatted(dimensions, STAGE, query)
                        .strip(),
                "Sum",
                label));
    }

    private Widget and(Line line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new Widget(title, width, more);
    }

    Map<String, Object> toJson(int x, int y) {
        var metrics = new ArrayList<List<Object>>();
        lines.forEach(line -> metrics.add(line.toJson(metrics.size())));
        var properties = ordered(
                "title",
                title,
                "region",
                "${AWS::Region}",
                "view",
                "timeSeries",
                "period",
                PERIOD_SECONDS,
                "metrics",
                metrics);
        return ordered("type", "metric", "x", x, "y", y, "width", width, "height", HEIGHT, "properties", properties);
    }

    /** Where the next widget stands. */
    static int heightOfARow() {
        return HEIGHT;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
