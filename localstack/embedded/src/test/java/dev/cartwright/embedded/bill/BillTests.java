package dev.cartwright.embedded.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwright.embedded.wire.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillTests {

    private static final TraceRates RATES = new TraceRates(0.2, 0.05);
    private static final Map<String, DeployedFunction> FUNCTIONS = DeployedFunction.in(JsonTrees.parse("""
            {"Order": {"OnStockReservedFunction": {
               "AWS_LAMBDA_FUNCTION_NAME": "local-Order-OnStockReservedFunction",
               "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024", "SERVICE": "order"}},
             "Identity": {"AuthorizeFunction": {
               "AWS_LAMBDA_FUNCTION_NAME": "cartwright-dev-authorize",
               "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512", "SERVICE": "identity"}}}"""));

    private static MeterReading reading(String... series) {
        return MeterReading.of(JsonTrees.parse("[" + String.join(",", series) + "]"));
    }

    private static String series(String namespace, String name, String dimensions, long samples, double sum) {
        return """
                {"metric": {"namespace": "%s", "name": "%s", "dimensions": %s}, "samples": %s, "sum": %s, "maximum": 1}""".formatted(namespace, name, dimensions.replace('\'', '"'), samples, sum);
    }

    private static Usage of(String service, MeterReading reading) {
        return Bill.of(reading, RATES, FUNCTIONS).services().getOrDefault(service, new Usage());
    }

    @Test
    void countsWhatHappenedBetweenTwoReadings() {
        MeterReading before = reading(series("AWS/ApiGateway", "Count", "{'ApiName': 'cartwright-dev-order'}", 10, 10));
        MeterReading after = reading(series("AWS/ApiGateway", "Count", "{'ApiName': 'cartwright-dev-order'}", 15, 15));

        Usage order = of("order", after.since(before));

        assertThat(order.of(BilledItem.API_REQUESTS)).isEqualTo(5);
        assertThat(order.of(BilledItem.TRACES)).isEqualTo(1, within(1e-9));
    }

    @Test
    void countsAnInvocationOnceThoughItsAliasCountsItToo() {
        String function = "'FunctionName': 'local-Order-OnStockReservedFunction'";
        MeterReading used = reading(
                series("AWS/Lambda", "Invocations", "{" + function + "}", 2, 2),
                series("AWS/Lambda", "Invocations", "{" + function + ", 'Resource': 'x:live'}", 2, 2),
                series("AWS/Lambda", "Duration", "{" + function + "}", 2, 998));

        Usage order = of("order", used);

        assertThat(order.of(BilledItem.INVOCATIONS)).isEqualTo(2);
        assertThat(order.of(BilledItem.GB_SECONDS)).isEqualTo(1, within(1e-9));
        assertThat(order.of(BilledItem.TRACES)).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void knowsToWhomATableAQueueALogAndAnEventBelong() {
        MeterReading used = reading(
                series("AWS/DynamoDB", "ConsumedWriteCapacityUnits", "{'TableName': 'local-PspSandbox-Table'}", 1, 4),
                series("Billed", "QueueRequests", "{'QueueName': 'local-Inventory-OnReserveStockQueue'}", 3, 3),
                series("Billed", "Events", "{'Source': 'cartwright.psp-sandbox'}", 1, 2),
                series(
                        "AWS/Logs",
                        "IncomingBytes",
                        "{'LogGroupName': '/aws/lambda/local-Catalog-GetProductFunction'}",
                        1,
                        998));

        assertThat(of("pspsandbox", used).of(BilledItem.WRITE_UNITS)).isEqualTo(4);
        assertThat(of("pspsandbox", used).of(BilledItem.EVENTS)).isEqualTo(2);
        assertThat(of("inventory", used).of(BilledItem.QUEUE_REQUESTS)).isEqualTo(3);
        assertThat(of("catalog", used).of(BilledItem.LOG_KB)).isEqualTo(1);
    }

    @Test
    void billsAFunctionToItsServiceInItsOwnSizeWhateverItsName() {
        MeterReading used = reading(
                series("AWS/Lambda", "Duration", "{'FunctionName': 'cartwright-dev-authorize'}", 2, 998),
                series(
                        "AWS/Logs",
                        "IncomingBytes",
                        "{'LogGroupName': '/aws/lambda/cartwright-dev-authorize'}",
                        1,
                        998));

        Usage identity = of("identity", used);

        assertThat(identity.of(BilledItem.GB_SECONDS)).isEqualTo(0.5, within(1e-9));
        assertThat(identity.of(BilledItem.LOG_KB)).isEqualTo(1);
        assertThat(of("authorize", used).of(BilledItem.LOG_KB)).isZero();
    }

    @Test
    void refusesToGuessHowLargeAFunctionIs() {
        MeterReading used = reading(series("AWS/Lambda", "Duration", "{'FunctionName': 'stranger'}", 1, 1));

        assertThatThrownBy(() -> of("stranger", used)).hasMessageContaining("how large stranger is");
    }

    @Test
    void multipliesByThePriceOfTheDay() {
        AwsPrices prices = AwsPrices.ofThisRelease();
        var usage = new Usage();
        usage.add(BilledItem.EVENTS, 2_000_000);
        usage.add(BilledItem.LOG_KB, 1024 * 1024);

        assertThat(prices.of(usage))
                .isEqualTo(
                        2 * prices.perMillion().path("events").asDouble()
                                + prices.perGb().path("logs").asDouble(),
                        within(1e-9));
    }

    @Test
    void saysWhichPriceIsMissing() {
        AwsPrices empty = AwsPrices.read("{\"perMillion\": {}, \"perGb\": {}}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> empty.of(BilledItem.EVENTS, 1))
                .isInstanceOf(BillProblem.class)
                .hasMessageContaining("no price for events");
    }

    @Test
    void readsTheSamplingRulesOfTheTemplate() {
        TraceRates rates = TraceRates.read(Path.of("../../").resolve("infra/operations.yaml"));

        assertThat(rates.checkout()).isBetween(rates.rest(), 1.0);
        assertThat(rates.rest()).isPositive();
        assertThatThrownBy(() -> TraceRates.read(Path.of("../../").resolve("infra/bus.yaml")))
                .hasMessageContaining("has no sampling rule checkout");
    }
}
