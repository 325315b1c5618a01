package dev.cartwright.tools.shop;

import java.time.Duration;
import java.time.Instant;

/** An order that the shop took on, as the one who placed it can follow it. */
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
     * @throws Refused when the shop does not take it on
     */
    public static PlacedOrder place(Shop owner, Purchase purchase) {
        return of(owner, owner.send(call(purchase)));
    }

    /** Places an order as a client does that tries again, with the same idempotency key, while the shop is busy. */
    public static PlacedOrder insist(Shop owner, Purchase purchase) {
        return of(owner, owner.insist(call(purchase)));
    }

    /** The same, where every function keeps its part of the trace; looking at the order is not part of it. */
    public static PlacedOrder insist(Shop owner, Purchase purchase, TraceId trace) {
        return of(owner, owner.insist(call(purchase).with(TraceId.HEADER, trace.sampled())));
    }

    private static Call call(Purchase purchase) {
        return Call.post("/v1/orders", purchase.body());
    }

    private static PlacedOrder of(Shop owner, Answer answer) {
        if (answer.status() != 202) {
            throw new Refused(answer);
        }
        String token = answer.body().path("accessToken").asString("");
        return new PlacedOrder(
                token.isEmpty() ? owner : owner.with(GUEST_HEADER, token),
                answer.body().path("orderId").asString(""),
                answer.body().path("total").path("amountMinor").asLong(0));
    }

    /** The shop did not take the order on; the problem says why. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String problem;

        Refused(Answer answer) {
            super("the order was refused: %d %s".formatted(answer.status(), answer.body()));
            String type = answer.body().path("type").asString("");
            this.problem = type.isEmpty() ? "HTTP " + answer.status() : type.substring(type.lastIndexOf('/') + 1);
        }

        /** {@code "unknown-sku"}, or {@code "HTTP 502"} where it is no problem document. */
        public String problem() {
            return problem;
        }
    }

    public String id() {
        return id;
    }

    /** As the shop said when it took the order on. */
    public long totalMinor() {
        return totalMinor;
    }

    public OrderStatus status() {
        return OrderStatus.of(
                owner.insist(Call.get("/v1/orders/" + id)).orFail("order " + id).body());
    }

    /**
     * Looks again and again until the checkout is over.
     *
     * @param first how long to wait before the first look; later pauses grow
     * @throws ShopFailure when it does not end in time
     */
    public OrderStatus await(Duration first, Duration patience) {
        return await(first, first, patience);
    }

    /**
     * The same.
     *
     * @param second how long to wait before the second look, and a little longer before each one after it
     */
    public OrderStatus await(Duration first, Duration second, Duration patience) {
        Instant latest = Instant.now().plus(patience);
        Duration pause = second;
        Pause.of(first);
        OrderStatus status = status();
        while (!status.ended()) {
            if (Instant.now().isAfter(latest)) {
                throw new ShopFailure("order %s is still %s after %s".formatted(id, status, patience));
            }
            Pause.of(pause);
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
