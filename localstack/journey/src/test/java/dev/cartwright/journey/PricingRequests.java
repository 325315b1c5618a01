package dev.cartwright.journey;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Definitions of markets, prices, promotions, tax and shipping rates that no order meets. */
final class PricingRequests {

    private static final Map<String, Object> PRICE_LIST =
            Map.of("title", "Nobody's", "currency", "GBP", "groups", List.of("nobody"), "taxIncluded", true);
    private static final Map<String, Object> PROMOTION = Map.of(
            "title",
            "Nobody's",
            "conditions",
            Map.of("groups", List.of("nobody")),
            "effect",
            Map.of("type", "OFF_ORDER", "discount", Map.of("percent", "10")));
    private static final Map<String, Object> TAX_RATE = Map.of("country", "AQ", "rate", "0.1");
    private static final Map<String, Object> SHIPPING_METHOD = Map.of(
            "title",
            "Sledge",
            "zone",
            Map.of("included", List.of(Map.of("country", "AQ"))),
            "tariffs",
            List.of(Map.of("currency", "GBP", "measure", "GOODS", "steps", List.of(Map.of("from", 0, "price", 900)))));

    static final Map<String, Supplier<RepeatableRequest>> CASES = Map.ofEntries(
            entry("changeMarkets", PricingRequests::markets),
            entry("definePriceList", () -> define("price-lists", PRICE_LIST)),
            entry("deletePriceList", () -> delete("price-lists", PRICE_LIST)),
            entry("changePrices", PricingRequests::prices),
            entry("definePromotion", () -> define("promotions", PROMOTION)),
            entry("deletePromotion", () -> delete("promotions", PROMOTION)),
            entry("defineTaxRate", () -> define("tax-rates", TAX_RATE)),
            entry("deleteTaxRate", () -> delete("tax-rates", TAX_RATE)),
            entry("defineShippingMethod", () -> define("shipping-methods", SHIPPING_METHOD)),
            entry("deleteShippingMethod", () -> delete("shipping-methods", SHIPPING_METHOD)));

    private PricingRequests() {}

    private static RepeatableRequest define(String kind, Map<String, Object> definition) {
        return RepeatableRequest.of("/v1/" + kind + "/" + Shop.newSku(), definition, other(definition))
                .with("If-None-Match", "*");
    }

    private static Map<String, Object> other(Map<String, Object> definition) {
        var other = new HashMap<>(definition);
        if (definition.containsKey("title")) {
            other.put("title", "Somebody's");
        } else {
            other.put("rate", "0.2");
        }
        return other;
    }

    private static RepeatableRequest delete(String kind, Map<String, Object> definition) {
        return RepeatableRequest.withoutBody(defined(kind, definition)).with("If-Match", "*");
    }

    /** The path of a new one. */
    private static String defined(String kind, Map<String, Object> definition) {
        String path = "/v1/" + kind + "/" + Shop.newSku();
        Shop.send(
                        "PUT",
                        path,
                        Shop.JSON.writeValueAsString(definition),
                        Shop.admin().with("If-None-Match", "*").withKey().json())
                .require(201);
        return path;
    }

    private static RepeatableRequest prices() {
        String path = defined("price-lists", PRICE_LIST) + "/prices";
        return RepeatableRequest.of(path, price(100), price(200)).with("If-Match", "*");
    }

    private static Map<String, Object> price(long amount) {
        return Map.of(
                "prices",
                List.of(Map.of("sku", "MUG-SAND", "tiers", List.of(Map.of("fromQuantity", 1, "amount", amount)))));
    }

    /** Of the home market nothing changes, so that orders go on. */
    private static RepeatableRequest markets() {
        Map<String, Object> home = Map.of("marketId", "GB", "currency", "GBP", "country", "GB", "taxIncluded", true);
        Map<String, Object> other = Map.of("marketId", "AQ", "currency", "NOK", "country", "AQ", "taxIncluded", true);
        return RepeatableRequest.of(
                        "/v1/markets", Map.of("markets", List.of(home)), Map.of("markets", List.of(home, other)))
                .with("If-Match", "*");
    }
}
