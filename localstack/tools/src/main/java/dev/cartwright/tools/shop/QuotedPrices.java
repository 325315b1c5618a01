package dev.cartwright.tools.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import tools.jackson.databind.JsonNode;

/** What pricing quotes for single units. It hears of the catalogue by events, so a new price takes effect a moment later. */
public final class QuotedPrices {

    private static final int AT_ONCE = 1000;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Shop shop;

    public QuotedPrices(Shop shop) {
        this.shop = shop;
    }

    /** Waits until pricing sells them all, at whatever price. */
    public void awaitOnSale(List<String> skus) {
        await(skus.stream().map(sku -> new Wanted(sku, price -> true)).toList());
    }

    /** @param prices in minor units by SKU */
    public void await(Map<String, Long> prices) {
        await(prices.entrySet().stream()
                .map(price -> new Wanted(price.getKey(), quoted -> quoted == price.getValue()))
                .toList());
    }

    private record Wanted(String sku, LongPredicate price) {}

    private void await(List<Wanted> wanted) {
        Instant latest = Instant.now().plus(PATIENCE);
        List<Wanted> missing = missing(wanted);
        while (!missing.isEmpty()) {
            if (Instant.now().isAfter(latest)) {
                throw new ShopFailure("after %s pricing does not sell %d SKUs at the catalogue's price, the first is %s"
                        .formatted(PATIENCE, missing.size(), missing.getFirst().sku()));
            }
            Sleep.of(LOOK);
            missing = missing(missing);
        }
    }

    private List<Wanted> missing(List<Wanted> wanted) {
        var missing = new ArrayList<Wanted>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Wanted> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            JsonNode quote = quote(some);
            for (int n = 0; n < some.size(); n++) {
                OptionalLong price = price(quote, n);
                if (price.isEmpty() || !some.get(n).price().test(price.getAsLong())) {
                    missing.add(some.get(n));
                }
            }
        }
        return missing;
    }

    private JsonNode quote(List<Wanted> wanted) {
        var lines = wanted.stream()
                .map(line -> Map.<String, Object>of("sku", line.sku(), "quantity", 1))
                .toList();
        return shop.insist(Call.post("/v1/quotes", Map.of("lines", lines)))
                .orFail("a quote")
                .body();
    }

    /** Empty for a line with an error. */
    private static OptionalLong price(JsonNode quote, int line) {
        String path = "$.lines[" + line + "]";
        boolean refused = quote.path("messages")
                .valueStream()
                .filter(message -> message.path("type").asString("").equals("error"))
                .anyMatch(message -> message.path("path").asString("").equals(path));
        return refused
                ? OptionalLong.empty()
                : OptionalLong.of(
                        quote.path("lines").path(line).path("unitPrice").asLong(-1));
    }
}
