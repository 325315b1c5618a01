package dev.cartwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.Meter;
import dev.cartwright.pricing.Counter.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a quote reads. */
class CostTests {

    private final Meter meter = new Meter();
    private final LocalTable table = LocalTable.fresh();
    private final DynamoDbClient metered = table.client(meter);
    private final Counter counter =
            new Counter(Counter.of(table).host().with(wiring -> wiring.bean(DynamoDbClient.class, beans -> metered)));
    private final Counter admin = Counter.of(table);

    @AfterEach
    void close() {
        metered.close();
    }

    private static List<String> skus(int count) {
        return IntStream.range(0, count).mapToObj(n -> "SKU-%04d".formatted(n)).toList();
    }

    private void sells(int count) {
        List<String> skus = skus(count);
        for (int from = 0; from < count; from += 40) {
            admin.publishes(
                    "prd_" + from,
                    1299,
                    skus.subList(from, Math.min(count, from + 40)).toArray(String[]::new));
        }
    }

    private Meter.Reading quote(int lines) {
        String body = skus(lines).stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"quantity\":1}")
                .collect(Collectors.joining(",", "\"lines\":[", "]"));
        counter.quote(body);
        meter.reset();
        HttpAnswer quote = counter.quote(body);
        assertThat(Counter.total(quote)).isPositive();
        return meter.reading();
    }

    @Test
    void readsAUnitForEachLineAndSixMore() {
        sells(1114);

        Meter.Reading two = quote(2);
        Meter.Reading many = quote(1114);

        assertThat(two.readUnits() - 2).isEqualTo(many.readUnits() - 1114);
        assertThat(two).isEqualTo(new Meter.Reading(5, 0, 8, 0));
    }

    @Test
    void readsNoPromotionThatCannotMatch() {
        sells(2);
        admin.define(Kind.PROMOTION, "some", """
                {"title":"Some","effect":{"type":"OFF_LINES","scope":{"skus":["SKU-0001"]},"discount":{"percent":"10"}}}""");
        Meter.Reading one = quote(2);

        for (int n = 0; n < 1000; n++) {
            admin.define(Kind.PROMOTION, "other-" + n, """
                    {"title":"Other","effect":{"type":"OFF_LINES","scope":{"skus":["O-%d"],"categories":["o-%d"]},"discount":{"percent":"10"}}}""".formatted(n, n));
        }

        assertThat(quote(2)).isEqualTo(one);
    }

    @Test
    void readsNoPromotionThatIsOver() {
        sells(2);
        Meter.Reading none = quote(2);

        admin.define(Kind.PROMOTION, "over", """
                {"title":"Over","conditions":{"validUntil":"2026-01-01"},"effect":{"type":"OFF_ORDER","discount":{"percent":"10"}}}""");

        assertThat(quote(2)).isEqualTo(none);
    }

    private void defines(String list, int priority, boolean sale, int skus) {
        admin.define(Kind.PRICE_LIST, list, """
                {"title":"List","currency":"GBP","taxIncluded":true,"priority":%d,"sale":%s}""".formatted(priority, sale));
        for (int from = 0; from < skus; from += 40) {
            admin.changePrices(
                    list,
                    "*",
                    IntStream.range(from, from + 40)
                            .mapToObj(n -> Counter.price("SKU-%04d".formatted(n), 1000 - priority))
                            .collect(Collectors.joining(",")));
        }
    }

    @Test
    void readsTheListsOfALowerPriorityOnlyForWhatTheHigherLeaveOpen() {
        sells(400);
        defines("first", 10, false, 400);
        Meter.Reading one = quote(400);

        for (int n = 1; n < 10; n++) {
            defines("more-" + n, n, false, 80);
        }
        Meter.Reading ten = quote(400);

        assertThat(ten.reads()).isEqualTo(one.reads());
    }

    @Test
    void readsThePricesBesideASale() {
        sells(120);
        defines("sale", 10, true, 120);
        defines("usual", 9, false, 120);

        HttpAnswer quote = counter.quote(skus(120).stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"quantity\":1}")
                .collect(Collectors.joining(",", "\"lines\":[", "]")));

        assertThat(quote.number("/lines/119/unitPrice")).isEqualTo(990);
        assertThat(quote.number("/lines/119/listPrice")).isEqualTo(991);
    }

    @Test
    void readsThePricesOfItsOwnSkusAlone() {
        sells(2);
        admin.define(Kind.PRICE_LIST, "all", "{\"title\":\"All\",\"currency\":\"GBP\",\"taxIncluded\":true}");
        admin.changePrices("all", "*", Counter.price("SKU-0000", 999));
        Meter.Reading one = quote(2);

        for (int from = 0; from < 1000; from += 40) {
            admin.changePrices(
                    "all",
                    "*",
                    IntStream.range(from, from + 40)
                            .mapToObj(n -> Counter.price("P-" + n, 5))
                            .collect(Collectors.joining(",")));
        }

        assertThat(quote(2)).isEqualTo(one);
    }
}
