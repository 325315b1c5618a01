package dev.cartwright.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdleMonthTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final PriceList PRICES = PriceList.read(ROOT.resolve("localstack/bench/prices.json"));

    private static Map<String, IdleMonth.Item> month(String stage) {
        return IdleMonth.of(ROOT, stage, PRICES).stream().collect(Collectors.toMap(IdleMonth.Item::what, item -> item));
    }

    @Test
    void costsTenDollarsAtMostInProduction() {
        double dollars = IdleMonth.of(ROOT, "prod", PRICES).stream()
                .filter(IdleMonth.Item::included)
                .mapToDouble(IdleMonth.Item::dollars)
                .sum();

        assertThat(dollars).isBetween(5.0, 10.0);
    }

    @Test
    void tracesNoSweepAndPaysForNoDashboardAndNoClientThatNobodyAskedFor() {
        Map<String, IdleMonth.Item> prod = month("prod");

        assertThat(List.of("traces of sweeps", "dashboards", "clients for services"))
                .allSatisfy(what -> assertThat(prod.get(what).dollars()).isZero());
    }

    @Test
    void countsTheSandboxWhereItIsDeployed() {
        Map<String, IdleMonth.Item> prod = month("prod");
        Map<String, IdleMonth.Item> dev = month("dev");

        assertThat(dev.get("alarm metrics").amount())
                .isGreaterThan(prod.get("alarm metrics").amount());
        assertThat(dev.get("long polls of queues").amount())
                .isGreaterThan(prod.get("long polls of queues").amount());
    }

    @Test
    void countsEveryRunOfASweep() {
        IdleMonth.Item sweeps = month("prod").get("sweeps");

        assertThat(sweeps.amount() % (730 * 60)).isCloseTo(0, within(1000.0));
        assertThat(sweeps.dollars()).isCloseTo(sweeps.amount() * 0.2e-6, within(1e-9));
    }

    @Test
    void listsTheFirewallsAndDoesNotCountThem() {
        IdleMonth.Item firewalls = month("prod").get("(firewalls)");

        assertThat(firewalls.amount()).isEqualTo(2);
        assertThat(firewalls.included()).isFalse();
    }
}
