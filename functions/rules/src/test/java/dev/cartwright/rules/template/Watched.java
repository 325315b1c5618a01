package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A metric that an alarm is calculated from.
 *
 * @param dimensions their values by name
 */
record Watched(String namespace, String metric, Map<String, Tree> dimensions) {

    /** A metric without a value in a period is left out by these, unlike by {@code m1 + m2}. */
    private static final Set<String> OF_ALL = Set.of("SUM(METRICS())", "MAX(METRICS())");

    /** The statistics that show what the metric is watched for; an average of ages, say, hides the oldest. */
    private static final Map<String, Set<String>> STATISTICS = Map.of(
            "Errors", Set.of("Sum"),
            "Throttles", Set.of("Sum"),
            "Failures", Set.of("Sum"),
            "5XXError", Set.of("Sum", "Average"),
            "Latency", Set.of("p99"),
            "IteratorAge", Set.of("Maximum"),
            "ApproximateAgeOfOldestMessage", Set.of("Maximum"),
            "ApproximateNumberOfMessagesVisible", Set.of("Maximum"));

    /** For the message about an alarm. */
    String text() {
        return namespace + " " + metric + " by " + STATISTICS.get(metric) + " of "
                + new TreeMap<>(dimensions).values().stream().map(Tree::value).toList();
    }

    /** One metric, or several by metric math; none where the statistic or the math hides them. */
    static Set<Watched> by(Resource alarm) {
        List<Tree> queries = alarm.at("Metrics").items();
        if (queries.isEmpty()) {
            String statistic =
                    alarm.at("Statistic").text() + alarm.at("ExtendedStatistic").text();
            return Set.copyOf(of(alarm.at(), statistic).toList());
        }
        return isOfAll(queries)
                ? statistics(queries)
                        .map(query -> query.at("MetricStat"))
                        .flatMap(stat -> of(stat.at("Metric"), stat.at("Stat").text()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static boolean isOfAll(List<Tree> queries) {
        List<String> expressions = queries.stream()
                .filter(query -> query.at("Expression").exists())
                .map(query -> query.at("Expression").text())
                .toList();
        return expressions.size() == 1
                && OF_ALL.contains(expressions.getFirst())
                && statistics(queries).allMatch(query -> query.at("ReturnData").is(false));
    }

    private static Stream<Tree> statistics(List<Tree> queries) {
        return queries.stream().filter(query -> query.at("MetricStat").exists());
    }

    private static Stream<Watched> of(Tree metric, String statistic) {
        String name = metric.at("MetricName").text();
        if (!STATISTICS.getOrDefault(name, Set.of(statistic)).contains(statistic)) {
            return Stream.empty();
        }
        var dimensions = new TreeMap<String, Tree>();
        metric.at("Dimensions")
                .items()
                .forEach(dimension -> dimensions.put(dimension.at("Name").text(), dimension.at("Value")));
        return Stream.of(new Watched(metric.at("Namespace").text(), name, dimensions));
    }

    static Watched errorsOf(FunctionResource function) {
        return ofLambda("Errors", function);
    }

    /** Of a function at its alias, which is whom everybody calls. */
    static Watched ofLambda(String metric, FunctionResource function) {
        var live = new Tree(Map.of("Fn::Sub", "${" + function.id() + "}:live"));
        return new Watched(
                "AWS/Lambda", metric, Map.of("FunctionName", new Tree(Map.of("Ref", function.id())), "Resource", live));
    }

    /** What failed in the capability of a function, and was nobody else's fault. */
    static Watched failuresOf(FunctionResource function) {
        return new Watched(
                "Cartwright",
                "Failures",
                Map.of("stage", function.variable("STAGE"), "service", function.variable("SERVICE")));
    }

    static Watched ofQueue(String metric, Resource queue) {
        return new Watched(
                "AWS/SQS",
                metric,
                Map.of("QueueName", new Tree(Map.of("Fn::GetAtt", List.of(queue.id(), "QueueName")))));
    }

    static Watched ofApi(String metric, Resource api) {
        return new Watched("AWS/ApiGateway", metric, Map.of("ApiName", api.at("Name"), "Stage", api.at("StageName")));
    }
}
