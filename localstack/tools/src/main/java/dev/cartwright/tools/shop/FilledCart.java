package dev.cartwright.tools.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A cart that has all that an order needs. */
public final class FilledCart {

    private static final String GUEST_HEADER = "Cart-Token";
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shop owner;
    private final String id;
    private final JsonNode quote;

    private FilledCart(Shop owner, String id, JsonNode quote) {
        this.owner = owner;
        this.id = id;
        this.quote = quote;
    }

    /**
     * Fills a new cart, and retries while the shop is busy.
     *
     * @param name one that no open cart of the customer has; guests' carts have none
     * @param codes of promotions
     */
    public static FilledCart fill(Shop owner, Purchase purchase, String name, List<String> codes) {
        ShopResponse opened =
                owner.insist(Call.post("/v1/carts", purchase.cart(name))).orFail("a cart");
        String id = opened.body().path("cartId").asString("");
        String token = opened.body().path("cartToken").asString("");
        Shop holder = token.isEmpty() ? owner : owner.with(GUEST_HEADER, token);
        var details = Call.put("/v1/carts/" + id + "/details", purchase.details(codes))
                .with("If-Match", opened.header("ETag").orElse("*"));
        JsonNode cart =
                holder.insist(details).orFail("the details of cart " + id).body();
        return new FilledCart(holder, id, quoted(holder, id, cart).path("quote"));
    }

    /** The cart as soon as it has a quote: it takes changes also while pricing is unavailable. */
    private static JsonNode quoted(Shop holder, String id, JsonNode cart) {
        Instant latest = Instant.now().plus(PATIENCE);
        JsonNode quoted = cart;
        while (quoted.path("quote").isMissingNode()) {
            if (Instant.now().isAfter(latest)) {
                throw new ShopFailure("cart %s has no quote after %s: %s".formatted(id, PATIENCE, quoted));
            }
            Sleep.of(LOOK);
            quoted = holder.insist(Call.get("/v1/carts/" + id))
                    .orFail("cart " + id)
                    .body();
        }
        return quoted;
    }

    public String id() {
        return id;
    }

    /** In the currency's minor unit, as the cart shows it. */
    public long totalMinor() {
        return quote.path("totals")
                .valueStream()
                .filter(total -> total.path("type").asString("").equals("total"))
                .mapToLong(total -> total.path("amount").asLong(0))
                .findFirst()
                .orElseThrow(() -> new ShopFailure("the quote of cart " + id + " has no total"));
    }

    /** {@code OPEN} or {@code ORDERED}. */
    public String state() {
        return owner.insist(Call.get("/v1/carts/" + id))
                .orFail("cart " + id)
                .body()
                .path("state")
                .asString("");
    }

    /** Orders it at the total that it showed; a second time finds the same order. */
    public PlacedOrder order(String paymentToken) {
        return PlacedOrder.of(owner, owner.insist(checkout(paymentToken)));
    }

    /** The same with a sampled trace; later reads of the order are not part of it. */
    public PlacedOrder order(String paymentToken, TraceId trace) {
        return PlacedOrder.of(owner, owner.insist(checkout(paymentToken).with(TraceId.HEADER, trace.sampled())));
    }

    private Call checkout(String paymentToken) {
        return Call.post(
                "/v1/orders", Map.of("cartId", id, "paymentToken", paymentToken, "expectedTotal", totalMinor()));
    }
}
