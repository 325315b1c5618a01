package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.cartwright.embedded.metric.BilledRequests;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.wire.JsonTrees;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class CostMeterTests {

    private static final Path SHOP = Path.of("../../template.yaml");
    private static final JsonNode ENVIRONMENTS = JsonTrees.parse("""
            {"Order": {"InboxFunction": {"AWS_LAMBDA_FUNCTION_NAME": "local-Order-InboxFunction",
               "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024", "SERVICE": "order"}}}""");

    private final MetricStore metrics = new MetricStore();
    private final BilledRequests requests = new BilledRequests(metrics);

    private CostMeter meter(Path template) {
        return new CostMeter(metrics, () -> ENVIRONMENTS, template);
    }

    @Test
    void multipliesWhatWasUsedByItsPrice() {
        metrics.record("AWS/Lambda", "Invocations", 1, Map.of("FunctionName", "local-Order-InboxFunction"));
        metrics.record("AWS/Lambda", "Duration", 999, Map.of("FunctionName", "local-Order-InboxFunction"));
        requests.ofBus("cartwright.order", "OrderPlaced.v1", 70_000);

        Cost cost = meter(SHOP).cost();

        assertThat(cost.items()).extracting(Cost.Item::service).containsOnly("order");
        assertThat(cost.items())
                .extracting(Cost.Item::what, Cost.Item::amount)
                .containsExactly(tuple("invocations", 1.0), tuple("GB-seconds", 1.0), tuple("bus events", 2.0));
        assertThat(cost.dollars()).isCloseTo(0.2e-6 + 16.6667e-6 + 2e-6, within(1e-12));
        assertThat(cost.events()).isEqualTo(Map.of("OrderPlaced.v1", 1L));
        assertThat(cost.prices()).startsWith("us-east-1, prices of ");
        assertThat(cost.note()).isEmpty();
    }

    @Test
    void startsAgain() {
        CostMeter meter = meter(SHOP);
        requests.ofBus("cartwright.order", "OrderPlaced.v1", 10);
        var before = meter.cost().since();

        meter.restartCost();
        requests.ofBus("cartwright.order", "OrderConfirmed.v1", 10);

        Cost cost = meter.cost();
        assertThat(cost.since()).isAfterOrEqualTo(before);
        assertThat(cost.items()).extracting(Cost.Item::amount).containsExactly(1.0);
        assertThat(cost.events()).containsOnlyKeys("OrderConfirmed.v1");
    }

    @Test
    void billsAnApplicationWithoutSamplingRulesByThoseOfAwsAndSaysSo(@TempDir Path folder) {
        metrics.record("AWS/ApiGateway", "Count", 20, Map.of("ApiName", "shop"));

        Cost cost = meter(folder.resolve("template.yaml")).cost();

        assertThat(cost.note()).contains("infra/operations.yaml", "5 percent");
        assertThat(cost.items()).extracting(Cost.Item::what, Cost.Item::amount).contains(tuple("traces", 1.0));
    }

    @Test
    void costsNothingAtFirst() {
        Cost cost = meter(SHOP).cost();

        assertThat(cost.items()).isEmpty();
        assertThat(cost.dollars()).isZero();
    }
}
