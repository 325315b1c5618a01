package dev.cartwright.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleMonthTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final PriceList PRICES = PriceList.read(ROOT.resolve("localstack/bench/prices.json"));

    private static IdleMonth.Item item(String stage, String what) {
        return IdleMonth.of(ROOT, stage, PRICES).stream()
                .filter(item -> item.what().equals(what))
                .findFirst()
                .orElseThrow();
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
        assertThat(List.of("traces of sweeps", "dashboards", "clients for services"))
                .allSatisfy(what -> assertThat(item("prod", what).dollars()).isZero());
    }

    @Test
    void countsTheSandboxWhereItIsDeployed() {
        assertThat(item("dev", "alarm metrics").amount())
                .isGreaterThan(item("prod", "alarm metrics").amount());
        assertThat(item("dev", "long polls of queues").amount())
                .isGreaterThan(item("prod", "long polls of queues").amount());
    }

    @Test
    void countsEveryRunOfASweep() {
        IdleMonth.Item sweeps = item("prod", "sweeps");

        assertThat(sweeps.amount() % (730 * 60)).isCloseTo(0, within(1000.0));
        assertThat(sweeps.dollars()).isCloseTo(sweeps.amount() * 0.2e-6, within(1e-9));
    }

    @Test
    void listsTheFirewallsAndDoesNotCountThem() {
        IdleMonth.Item firewalls = item("prod", "(firewalls)");

        assertThat(firewalls.amount()).isEqualTo(2);
        assertThat(firewalls.included()).isFalse();
    }
}
