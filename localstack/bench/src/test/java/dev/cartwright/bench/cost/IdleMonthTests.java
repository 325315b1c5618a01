package dev.cartwright.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwright.embedded.bill.AwsPrices;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdleMonthTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final AwsPrices PRICES = AwsPrices.ofThisRelease();

    private static Map<String, IdleMonth.Item> month(String stage) {
        return IdleMonth.of(ROOT, stage, PRICES).stream().collect(Collectors.toMap(IdleMonth.Item::what, item -> item));
    }

    @Test
    void costsTwoDollarsAtMostForEachCapability() {
        double dollars = IdleMonth.of(ROOT, "prod", PRICES).stream()
                .filter(IdleMonth.Item::included)
                .mapToDouble(IdleMonth.Item::dollars)
                .sum();

        assertThat(dollars).isBetween(5.0, 7 * 2.0);
    }

    @Test
    void tracesNoSweepAndPaysForNoDashboardAndNoClientThatNobodyAskedFor() {
        Map<String, IdleMonth.Item> prod = month("prod");

        assertThat(List.of("traces of sweeps", "dashboards", "clients for services"))
                .allSatisfy(what -> assertThat(item(prod, what).dollars()).isZero());
    }

    @Test
    void countsTheSandboxWhereItIsDeployed() {
        Map<String, IdleMonth.Item> prod = month("prod");
        Map<String, IdleMonth.Item> dev = month("dev");

        assertThat(item(dev, "alarm metrics").amount())
                .isGreaterThan(item(prod, "alarm metrics").amount());
        assertThat(item(dev, "long polls of queues").amount())
                .isGreaterThan(item(prod, "long polls of queues").amount());
    }

    @Test
    void countsEveryRunOfASweep() {
        IdleMonth.Item sweeps = item(month("prod"), "sweeps");

        double everyMinute = 9 * 730 * 60;
        double everyFiveMinutes = 730 * 12;
        double everyHour = 730;
        double primersEveryThreeDays = 13 * 730 / 72.0;
        assertThat(sweeps.amount())
                .isCloseTo(everyMinute + everyFiveMinutes + everyHour + primersEveryThreeDays, within(0.001));
        assertThat(sweeps.dollars()).isCloseTo(sweeps.amount() * 0.2e-6, within(1e-9));
    }

    @Test
    void listsTheFirewallsAndDoesNotCountThem() {
        IdleMonth.Item firewalls = item(month("prod"), "(firewalls)");

        assertThat(firewalls.amount()).isEqualTo(2);
        assertThat(firewalls.included()).isFalse();
    }

    private static IdleMonth.Item item(Map<String, IdleMonth.Item> month, String what) {
        return Objects.requireNonNull(month.get(what), what);
    }
}
