package dev.cartwright.pricing;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.pricing.function.CatalogEvents;
import dev.cartwright.pricing.function.OrderCommands;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A British shop's counter: it hears the catalogue, prices baskets, and its admin makes rules. */
record Counter(TestHost host) {

    Counter() {
        this(of(LocalTable.fresh()).host());
    }

    static Counter of(LocalTable table) {
        return new Counter(TestHost.of(new PricingApplication(), table, "pricing")
                .with("CURRENCY", "GBP")
                .with("HOME_COUNTRY", "GB")
                .with("TIME_ZONE", "Europe/London"));
    }

    /** The catalogue publishes mugs at this price. */
    Counter sells(long price, String... skus) {
        return publishes("prd_1", price, skus);
    }

    Counter publishes(String productId, long price, String... skus) {
        var variants = Stream.of(skus)
                .map(sku -> new CatalogEvents.Published.Variant(sku, new WireMoney(price, "GBP"), null, 420))
                .toList();
        return publishes(new CatalogEvents.Published(productId, "Stoneware mug", "kitchen", variants));
    }

    Counter publishes(CatalogEvents.Published product) {
        host.deliver(CatalogEvents.Published.TYPE, product.productId(), product);
        return this;
    }

    Counter reprices(String sku, long price) {
        host.deliver(
                CatalogEvents.PriceChanged.TYPE,
                "prd_1",
                new CatalogEvents.PriceChanged(sku, new WireMoney(price, "GBP")));
        return this;
    }

    Counter archives(String productId, String... skus) {
        host.deliver(CatalogEvents.Archived.TYPE, productId, new CatalogEvents.Archived(productId, List.of(skus)));
        return this;
    }

    Counter later(Duration time) {
        host.clock().forward(time);
        return this;
    }

    static String lines(String sku, int quantity) {
        return "\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]".formatted(sku, quantity);
    }

    /** As a guest. */
    HttpAnswer quote(String fields) {
        return quote(HttpCall.post("/v1/quotes", "{" + fields + "}").asGuest());
    }

    HttpAnswer quote(HttpCall call) {
        return host.call("quoteLines", call.without("Idempotency-Key"));
    }

    static HttpCall quoteOf(String fields) {
        return HttpCall.post("/v1/quotes", "{" + fields + "}");
    }

    /** What the buyer pays. */
    static long total(HttpAnswer quote) {
        return amount(quote, "total");
    }

    /** One of the totals. */
    static long amount(HttpAnswer quote, String type) {
        return quote.json()
                .path("totals")
                .valueStream()
                .filter(total -> total.path("type").asString().equals(type))
                .mapToLong(total -> total.path("amount").asLong())
                .sum();
    }

    static List<String> messages(HttpAnswer quote) {
        return quote.json()
                .path("messages")
                .valueStream()
                .map(message -> message.path("code").asString())
                .toList();
    }

    /** Defines a new one: {@code "definePromotion", "promotionId"}. */
    HttpAnswer define(Kind kind, String id, String body) {
        return host.call("define" + kind.name, put(kind, id, body).header("If-None-Match", "*"));
    }

    HttpAnswer change(Kind kind, String id, String etag, String body) {
        return host.call("define" + kind.name, put(kind, id, body).header("If-Match", etag));
    }

    private static HttpCall put(Kind kind, String id, String body) {
        return HttpCall.put(kind.path + id, body).path(kind.id, id).asAdmin();
    }

    HttpAnswer get(Kind kind, String id) {
        return host.call(
                "get" + kind.name,
                HttpCall.get(kind.path + id).path(kind.id, id).asAdmin());
    }

    HttpAnswer list(Kind kind, HttpCall call) {
        return host.call("list" + kind.name + "s", call.asAdmin());
    }

    HttpAnswer delete(Kind kind, String id, String etag) {
        return host.call(
                "delete" + kind.name,
                HttpCall.of("DELETE", kind.path + id)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", etag)
                        .path(kind.id, id)
                        .asAdmin());
    }

    HttpAnswer changePrices(String list, String etag, String prices) {
        return host.call(
                "changePrices",
                HttpCall.put("/v1/price-lists/" + list + "/prices", "{\"prices\":[" + prices + "]}")
                        .path("priceListId", list)
                        .header("If-Match", etag)
                        .asAdmin());
    }

    static String price(String sku, long amount) {
        return "{\"sku\":\"%s\",\"tiers\":[{\"fromQuantity\":1,\"amount\":%d}]}".formatted(sku, amount);
    }

    boolean redeem(String orderId, @Nullable String customer, String... promotions) {
        return host.deliver(
                OrderCommands.Redeem.TYPE, orderId, new OrderCommands.Redeem(orderId, customer, List.of(promotions)));
    }

    boolean release(String orderId) {
        return host.deliver(OrderCommands.Release.TYPE, orderId, new OrderCommands.Release(orderId));
    }

    HttpAnswer history(String sku, HttpCall call) {
        return host.call("getPriceHistory", call.path("sku", sku));
    }

    /** What admins define. */
    enum Kind {
        PRICE_LIST("PriceList", "priceListId", "/v1/price-lists/"),
        PROMOTION("Promotion", "promotionId", "/v1/promotions/"),
        TAX_RATE("TaxRate", "taxRateId", "/v1/tax-rates/"),
        SHIPPING_METHOD("ShippingMethod", "shippingMethodId", "/v1/shipping-methods/");

        private final String name;
        private final String id;
        private final String path;

        Kind(String name, String id, String path) {
            this.name = name;
            this.id = id;
            this.path = path;
        }
    }
}
