package dev.cartwright.tools.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A product with one variant, priced in GBP. */
public record Offer(String sku, String title, String category, long priceMinor) {

    public static final String CURRENCY = "GBP";

    private static final int WEIGHT_GRAMS = 250;

    public Offer at(long otherPriceMinor) {
        return new Offer(sku, title, category, otherPriceMinor);
    }

    /** The body of {@code POST /v1/products} that creates and publishes it. */
    Map<String, Object> onSale() {
        var body = new HashMap<>(body());
        body.put("state", "PUBLISHED");
        return body;
    }

    /** The body of {@code PUT /v1/products/{productId}}. */
    Map<String, Object> body() {
        return Map.of(
                "title",
                title,
                "description",
                "",
                "category",
                category,
                "variants",
                List.of(Map.of(
                        "sku", sku,
                        "price", Map.of("amountMinor", priceMinor, "currency", CURRENCY),
                        "weightGrams", WEIGHT_GRAMS)));
    }
}
