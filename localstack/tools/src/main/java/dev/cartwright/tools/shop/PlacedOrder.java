package dev.cartwright.tools.shop;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** An order that the shop accepted, for its owner. */
public final class PlacedOrder {

    private static final String GUEST_HEADER = "Order-Token";
    private static final Duration SLOWEST = Duration.ofMillis(500);

    private final Shop owner;
    private final String id;
    private final long totalMinor;

    private PlacedOrder(Shop owner, String id, long totalMinor) {
        this.owner = owner;
        this.id = id;
        this.totalMinor = totalMinor;
    }

    /**
     * Places an order.
     *
     * @param owner with a customer's token, or none for a guest
     * @throws Refused if the shop refuses it
     */
    public static PlacedOrder place(Shop owner, Purchase purchase) {
        return of(owner, owner.send(call(purchase)));
    }

    /** Places an order and retries with the same idempotency key while the shop is busy. */
    public static PlacedOrder insist(Shop owner, Purchase purchase) {
        return of(owner, owner.insist(call(purchase)));
    }

    /** The same with a sampled trace; later reads of the order are not part of it. */
    public static PlacedOrder insist(Shop owner, Purchase purchase, TraceId trace) {
        return of(owner, owner.insist(call(purchase).with(TraceId.HEADER, trace.sampled())));
    }

    private static Call call(Purchase purchase) {
        return Call.post("/v1/orders", purchase.body());
    }

    /**
     * The order of a response to {@code POST /v1/orders}.
     *
     * @throws Refused if the shop refuses it
     */
    static PlacedOrder of(Shop owner, ShopResponse answer) {
        if (answer.status() != 202) {
            throw new Refused(answer);
        }
        String token = answer.body().path("accessToken").asString("");
        return new PlacedOrder(
                token.isEmpty() ? owner : owner.with(GUEST_HEADER, token),
                answer.body().path("orderId").asString(""),
                answer.body().path("total").path("amountMinor").asLong(0));
    }

    /** The shop refused the order, with this problem. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String problem;

        Refused(ShopResponse answer) {
            super("the order was refused: %d %s".formatted(answer.status(), answer.body()));
            String type = answer.body().path("type").asString("");
            this.problem = type.isEmpty() ? "HTTP " + answer.status() : type.substring(type.lastIndexOf('/') + 1);
        }

        /** {@code "unknown-sku"}, or {@code "HTTP 502"} if it is not a problem document. */
        public String problem() {
            return problem;
        }
    }

    public String id() {
        return id;
    }

    /** The total in the response to the placed order. */
    public long totalMinor() {
        return totalMinor;
    }

    /** What it was priced at, in the shape of pricing's quotes. */
    public JsonNode quote() {
        return owner.insist(Call.get("/v1/orders/" + id))
                .orFail("order " + id)
                .body()
                .path("quote");
    }

    public OrderStatus status() {
        return OrderStatus.of(
                owner.insist(Call.get("/v1/orders/" + id)).orFail("order " + id).body());
    }

    /**
     * Polls until the checkout is complete.
     *
     * @param first the delay before the first poll; later delays grow
     * @throws ShopFailure if it does not complete in time
     */
    public OrderStatus await(Duration first, Duration patience) {
        return await(first, first, patience);
    }

    /**
     * The same.
     *
     * @param second the delay before the second poll; later delays grow slowly
     */
    public OrderStatus await(Duration first, Duration second, Duration patience) {
        Instant latest = Instant.now().plus(patience);
        Duration pause = second;
        Sleep.of(first);
        OrderStatus status = status();
        while (!status.ended()) {
            if (Instant.now().isAfter(latest)) {
                throw new ShopFailure("order %s is still %s after %s".formatted(id, status, patience));
            }
            Sleep.of(pause);
            pause = longer(pause);
            status = status();
        }
        return status;
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(5).dividedBy(4);
        return next.compareTo(SLOWEST) < 0 ? next : SLOWEST;
    }
}
