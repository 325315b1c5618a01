package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.metric.Alarm;
import dev.cartwright.embedded.metric.Metric;
import dev.cartwright.embedded.metric.MetricStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After the journeys and their faults: every alarm watches what there is, fires in a fault and is silent without one. */
@Order(Integer.MAX_VALUE)
class AlarmTests {

    private static final String DEAD_LETTERS = "ApproximateNumberOfMessagesVisible";

    /** Requests and messages in a minute, of which the whole world fails or none does. */
    private static final int TRAFFIC = 200;

    /** What a metric says of one of them. */
    private record Values(double inAGoodMinute, double inABadOne) {}

    private static final Map<String, Values> VALUES = Map.ofEntries(
            Map.entry("Errors", new Values(0, 1)),
            Map.entry("Throttles", new Values(0, 1)),
            Map.entry("Failures", new Values(0, 1)),
            Map.entry("PaymentDifferenceDetected.v1", new Values(0, 1)),
            Map.entry(DEAD_LETTERS, new Values(0, 1)),
            Map.entry("5XXError", new Values(0, 1)),
            // until the gateway gives up
            Map.entry("Latency", new Values(300, Duration.ofSeconds(29).toMillis())),
            // in a queue of which the function is away for ten minutes
            Map.entry("ApproximateAgeOfOldestMessage", new Values(20, 600)),
            // a stream's mapping gives a record up after an hour
            Map.entry("IteratorAge", new Values(2000, Duration.ofHours(1).toMillis())));

    /** How a metric with these dimensions comes to say so. */
    private static final Map<String, Consumer<Map<String, String>>> QUICK =
            Map.of("Errors", AlarmTests::fail, "Throttles", AlarmTests::throttle, DEAD_LETTERS, AlarmTests::putAside);

    private static List<Alarm> alarms() {
        return Alarm.declaredIn(Shop.stack().application());
    }

    static Stream<Named<Alarm>> eachAlarm() {
        return alarms().stream().map(alarm -> Named.of(alarm.label(), alarm));
    }

    @Test
    void everyAlarmWatchesAMetricThatTheShopEmitted() {
        assertThat(alarms()).isNotEmpty();
        assertThat(alarms())
                .allSatisfy(alarm -> assertThat(alarm.unfed(Shop.stack().metrics()))
                        .as(alarm.label())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("eachAlarm")
    void ringsByTheWorstThatAnyOneOfItsMetricsCanSay(Alarm alarm) {
        assertThat(alarm.watched())
                .allSatisfy(bad -> assertThat(ringsWhere(alarm, bad::equals))
                        .as(bad.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("eachAlarm")
    void isSilentWhereAllGoesWell(Alarm alarm) {
        assertThat(ringsWhere(alarm, metric -> false)).isFalse();
    }

    /** After as many periods as the alarm looks at, with these metrics as bad as they can be. */
    private static boolean ringsWhere(Alarm alarm, Predicate<Metric> bad) {
        Instant end = Instant.now();
        var time = new Instant[] {
            end.minus(alarm.limit().period().multipliedBy(alarm.limit().periods()))
        };
        var metrics = new MetricStore(() -> time[0]);
        metrics.keep(alarm.watched());
        for (; !time[0].isAfter(end); time[0] = time[0].plusSeconds(60)) {
            alarm.watched().forEach(metric -> recordMinute(metrics, metric, bad.test(metric)));
        }
        return alarm.isRinging(metrics, end);
    }

    private static void recordMinute(MetricStore metrics, Metric metric, boolean bad) {
        assertThat(VALUES).as("what it says in a good minute and in a bad one").containsKey(metric.name());
        Values values = Objects.requireNonNull(VALUES.get(metric.name()));
        for (int i = 0; i < TRAFFIC; i++) {
            metrics.record(
                    metric.namespace(),
                    metric.name(),
                    bad ? values.inABadOne() : values.inAGoodMinute(),
                    metric.dimensions());
        }
    }

    static Stream<Named<Alarm>> eachAlarmOfWhichTheFaultIsQuick() {
        return eachAlarm()
                .filter(alarm -> alarm.getPayload().limit().breaches() == 1)
                .filter(alarm -> QUICK.keySet().containsAll(metrics(alarm.getPayload())));
    }

    private static List<String> metrics(Alarm alarm) {
        return alarm.watched().stream().map(Metric::name).toList();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("eachAlarmOfWhichTheFaultIsQuick")
    void ringsByTheFaultItself(Alarm alarm) {
        Metric last = alarm.watched().getLast();

        await().atMost(Shop.PATIENCE).untilAsserted(() -> {
            Objects.requireNonNull(QUICK.get(last.name())).accept(last.dimensions());
            assertThat(alarm.isRinging(Shop.stack().metrics(), Instant.now())).isTrue();
        });
    }

    /** An event that no operation knows. */
    private static void fail(Map<String, String> dimensions) {
        invoke(dimensions.getOrDefault("FunctionName", ""));
    }

    private static void throttle(Map<String, String> dimensions) {
        String function = dimensions.getOrDefault("FunctionName", "");
        Shop.stack().functions().reserve(function, OptionalInt.of(0));
        try {
            invoke(function);
        } finally {
            Shop.stack().functions().reserve(function, OptionalInt.empty());
        }
    }

    private static void invoke(String function) {
        InvocationResult failed = Shop.stack()
                .functions()
                .invoke(function + ":live", "[\"nobody sends this\"]".getBytes(StandardCharsets.UTF_8), "a fault", "")
                .join();
        assertThat(failed.failed()).isTrue();
    }

    private static void putAside(Map<String, String> dimensions) {
        Aws.sqs("SendMessage", Map.of("QueueUrl", url(dimensions), "MessageBody", "a fault"));
    }

    private static String url(Map<String, String> dimensions) {
        return Aws.sqs("GetQueueUrl", Map.of("QueueName", dimensions.get("QueueName")))
                .path("QueueUrl")
                .asString();
    }

    @AfterAll
    static void empty() {
        alarms().stream()
                .flatMap(alarm -> alarm.watched().stream())
                .filter(metric -> metric.name().equals(DEAD_LETTERS))
                .forEach(metric -> Aws.sqs("PurgeQueue", Map.of("QueueUrl", url(metric.dimensions()))));
    }
}
