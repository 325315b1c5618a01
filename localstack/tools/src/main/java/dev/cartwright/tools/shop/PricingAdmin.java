package dev.cartwright.tools.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The pricing API for admins; what is there already is replaced. */
public final class PricingAdmin {

    private static final int PRICES_AT_ONCE = 40;

    private final Shop admin;

    public PricingAdmin(Shop admin) {
        this.admin = admin;
    }

    /** @param markets the home market first */
    public void markets(List<Map<String, Object>> markets) {
        replace("/v1/markets", Map.of("markets", markets));
    }

    /** The home market's currency; empty before there is a market. */
    public String homeCurrency() {
        return admin.insist(Call.get("/v1/markets"))
                .body()
                .path("markets")
                .path(0)
                .path("currency")
                .asString("");
    }

    public void taxRate(String id, Map<String, Object> details) {
        put("/v1/tax-rates", id, details);
    }

    public void shippingMethod(String id, Map<String, Object> details) {
        put("/v1/shipping-methods", id, details);
    }

    public void promotion(String id, Map<String, Object> details) {
        put("/v1/promotions", id, details);
    }

    /** @param prices of a unit, in minor units, by SKU and by the quantity from which they hold */
    public void priceList(String id, Map<String, Object> details, Map<String, Map<Integer, Long>> prices) {
        put("/v1/price-lists", id, details);
        List<Map<String, Object>> all =
                prices.entrySet().stream().map(PricingAdmin::prices).toList();
        for (int from = 0; from < all.size(); from += PRICES_AT_ONCE) {
            List<Map<String, Object>> some = all.subList(from, Math.min(all.size(), from + PRICES_AT_ONCE));
            String etag = etag(admin.insist(Call.get("/v1/price-lists/" + id)).orFail("price list " + id));
            var call = Call.put("/v1/price-lists/" + id + "/prices", Map.of("prices", some));
            admin.insist(call.with("If-Match", etag)).orFail("prices of " + id);
        }
    }

    private static Map<String, Object> prices(Map.Entry<String, Map<Integer, Long>> tiers) {
        return Map.of(
                "sku",
                tiers.getKey(),
                "tiers",
                tiers.getValue().entrySet().stream()
                        .map(tier -> Map.of("fromQuantity", tier.getKey(), "amount", tier.getValue()))
                        .toList());
    }

    private void put(String path, String id, Map<String, Object> details) {
        String own = path + "/" + id;
        ShopResponse known = admin.insist(Call.get(own));
        var call = Call.put(own, details);
        ShopResponse response = known.status() == 404
                ? admin.insist(call.with("If-None-Match", "*"))
                : admin.insist(call.with("If-Match", etag(known)));
        response.orFail("defining " + own);
    }

    private void replace(String path, Map<String, Object> body) {
        String etag = etag(admin.insist(Call.get(path)).orFail(path));
        admin.insist(Call.put(path, body).with("If-Match", etag)).orFail("changing " + path);
    }

    private static String etag(ShopResponse response) {
        return response.header("ETag").orElse("*");
    }

    /** Loads a document of markets, tax rates, shipping methods, promotions and price lists. */
    public void load(JsonNode document) {
        markets(document.path("markets").valueStream().map(JsonCodec::map).toList());
        document.path("tax-rates").forEach(rate -> taxRate(id(rate, "taxRateId"), without(rate, "taxRateId")));
        document.path("shipping-methods")
                .forEach(method -> shippingMethod(id(method, "shippingMethodId"), without(method, "shippingMethodId")));
        document.path("promotions")
                .forEach(promotion -> promotion(id(promotion, "promotionId"), without(promotion, "promotionId")));
        document.path("price-lists").forEach(list -> {
            var details = new LinkedHashMap<>(without(list, "priceListId"));
            details.remove("prices");
            priceList(id(list, "priceListId"), details, tiers(list.path("prices")));
        });
    }

    private static String id(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static Map<String, Object> without(JsonNode node, String name) {
        var map = new LinkedHashMap<>(JsonCodec.map(node));
        map.remove(name);
        return map;
    }

    private static Map<String, Map<Integer, Long>> tiers(JsonNode prices) {
        var tiers = new LinkedHashMap<String, Map<Integer, Long>>();
        prices.properties().forEach(sku -> {
            var amounts = new LinkedHashMap<Integer, Long>();
            sku.getValue()
                    .properties()
                    .forEach(tier -> amounts.put(
                            Integer.valueOf(tier.getKey()), tier.getValue().asLong(0)));
            tiers.put(sku.getKey(), amounts);
        });
        return tiers;
    }
}
