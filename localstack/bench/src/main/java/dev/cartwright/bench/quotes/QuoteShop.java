package dev.cartwright.bench.quotes;

import dev.cartwright.tools.bulk.ImportPrices;
import dev.cartwright.tools.bulk.PriceFile;
import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.report.Stopwatch;
import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.PricingAdmin;
import dev.cartwright.tools.shop.QuotedPrices;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopFailure;
import dev.cartwright.tools.shop.StackClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A shop with goods, a price list and promotions, that is asked for quotes. */
final class QuoteShop {

    private static final int VARIANTS = 40;
    private static final int AT_ONCE = 8;
    private static final int BATCH = 20_000;
    private static final String LIST = "bench";

    private final StackClient stack;
    private final Shop buyer;
    private final PricingAdmin pricing;
    private final int goods;

    private QuoteShop(StackClient stack, int goods) {
        this.stack = stack;
        this.buyer = stack.customer("quotes");
        this.pricing = new PricingAdmin(stack.admin());
        this.goods = goods;
    }

    /**
     * A quote's time and read units.
     *
     * @param ms the median
     * @param units the mean
     */
    record Sample(double ms, double units) {}

    /** @param goods number of SKUs on sale */
    static QuoteShop stock(StackClient stack, int goods) {
        var shop = new QuoteShop(stack, goods);
        List<List<Map<String, Object>>> products = IntStream.rangeClosed(0, (goods - 1) / VARIANTS)
                .mapToObj(product -> IntStream.range(product * VARIANTS, Math.min(goods, (product + 1) * VARIANTS))
                        .mapToObj(QuoteShop::variant)
                        .toList())
                .toList();
        Shop admin = stack.admin();
        new Parallel(AT_ONCE)
                .each(
                        products,
                        variants -> admin.insist(Call.post("/v1/products", product(variants)))
                                .orFail("a product"));
        new QuotedPrices(shop.buyer)
                .awaitOnSale(IntStream.range(0, goods).mapToObj(QuoteShop::sku).toList());
        return shop;
    }

    private static Map<String, Object> product(List<Map<String, Object>> variants) {
        return Map.of(
                "title", "A thing",
                "description", "",
                "category", "bench",
                "state", "PUBLISHED",
                "variants", variants);
    }

    private static Map<String, Object> variant(int number) {
        return Map.of(
                "sku", sku(number),
                "options", Map.of("number", Integer.toString(number)),
                "price", Map.of("amountMinor", 1000 + number, "currency", "GBP"));
    }

    private static String sku(int number) {
        return "BENCH-" + number;
    }

    /** Defines a price list with so many prices, first of what is on sale. */
    void price(int prices) {
        pricing.priceList(
                LIST, Map.of("title", "Bench", "currency", "GBP", "priority", 100, "taxIncluded", true), Map.of());
        var list = new ImportPrices(stack.admin(), LIST);
        for (int from = 0; from < prices; from += BATCH) {
            list.handle(
                    IntStream.range(from, Math.min(prices, from + BATCH))
                            .mapToObj(QuoteShop::halved)
                            .toList(),
                    AT_ONCE);
            if (!list.failures().isEmpty()) {
                throw new ShopFailure("prices were not set: " + list.failures());
            }
        }
    }

    private static PriceFile.Price halved(int number) {
        return new PriceFile.Price(sku(number), List.of(new PriceFile.Tier(1, 500 + number)), null);
    }

    /** Defines automatic promotions: 0.01 off orders with the SKUs of this prefix. */
    void promote(int promotions, String prefix) {
        new Parallel(AT_ONCE)
                .each(
                        IntStream.range(0, promotions).boxed().toList(),
                        number -> pricing.promotion(
                                "bench-" + prefix + number,
                                Map.of(
                                        "title", "A penny off",
                                        "currency", "GBP",
                                        "effect",
                                                Map.of(
                                                        "type",
                                                        "OFF_LINES",
                                                        "scope",
                                                        scope(prefix, number),
                                                        "discount",
                                                        Map.of("amount", 1)))));
    }

    private static Map<String, Object> scope(String prefix, int number) {
        return prefix.isEmpty() ? Map.of() : Map.of("skus", List.of(prefix + number));
    }

    /** Asks for quotes of so many lines one after the other. */
    Sample quote(int lines, int times) {
        var call = Call.post(
                "/v1/quotes",
                Map.of(
                        "lines",
                        Stream.iterate(0, n -> n + 1)
                                .limit(lines)
                                .map(QuoteShop::line)
                                .toList()));
        var watch = new Stopwatch();
        double before = readUnits();
        for (int n = 0; n < times; n++) {
            var _ = watch.time(() -> buyer.send(call).orFail("a quote"));
        }
        return new Sample(millis(watch.durations().median()), (readUnits() - before) / times);
    }

    private static Map<String, Object> line(int number) {
        return Map.of("sku", sku(number), "quantity", 1);
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    int goods() {
        return goods;
    }

    private double readUnits() {
        return stack.metrics()
                .valueStream()
                .filter(series -> isReadByPricing(series.path("metric")))
                .mapToDouble(series -> series.path("sum").asDouble(0))
                .sum();
    }

    private static boolean isReadByPricing(JsonNode metric) {
        return metric.path("name").asString("").equals("ConsumedReadCapacityUnits")
                && metric.path("dimensions").path("TableName").asString("").contains("Pricing");
    }
}
