package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.order.domain.CheckoutCommand.RedeemPromotions;
import dev.cartwright.order.domain.CheckoutCommand.ReserveStock;
import dev.cartwright.order.domain.OrderEvent.OrderPlaced;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Places an order at current prices, and reserves its stock and its limited promotions. */
public final class PlaceOrder {

    private final Orders orders;
    private final Prices prices;
    private final Ids ids;
    private final InstantSource clock;

    public PlaceOrder(Orders orders, Prices prices, Ids ids, InstantSource clock) {
        this.orders = orders;
        this.prices = prices;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param cart that becomes the order
     * @param token empty where nothing has to be paid
     * @param expected what the customer agreed to
     */
    public record Command(
            Buyer buyer,
            OrderRequest request,
            Optional<CartId> cart,
            Optional<PaymentToken> token,
            Expected expected) {}

    /**
     * @param total in minor units; empty: any
     * @param currency ISO 4217; empty: any
     */
    public record Expected(Optional<Long> total, Optional<String> currency) {

        private boolean admits(Quote quote) {
            return total.filter(minor -> minor != quote.total().getAmountMinorLong())
                            .isEmpty()
                    && currency.filter(code -> !code.equals(quote.currency().getCode()))
                            .isEmpty();
        }
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** @param accessToken for a guest */
        record Placed(Order order, Optional<AccessToken> accessToken) implements Outcome {}

        record NotSold(List<Prices.Refusal> refusals) implements Outcome {}

        /** It costs something else than the customer agreed to. */
        record TotalChanged(Quote quote) implements Outcome {}

        /** There is something to pay, and nothing to pay with. */
        record PaymentTokenMissing() implements Outcome {}

        /** @param requirements what an incomplete cart lacks */
        record CartRefused(CartRefusal reason, List<String> requirements) implements Outcome {}
    }

    /** Why a cart cannot become an order. */
    public enum CartRefusal {
        /** Or it is somebody else's. */
        UNKNOWN,
        EMPTY,
        INCOMPLETE,
        /** By somebody else than who asks. */
        ORDERED
    }

    /** Somebody who orders lines, not a cart; a guest gets a new token. */
    public Buyer buyer(String subject, BuyerCredentials credentials) {
        return subject.isEmpty()
                ? Buyer.guest(new AccessToken(ids.token()), credentials)
                : Buyer.customer(subject, credentials);
    }

    /** @throws dev.cartwright.kit.value.Unavailable when no price can be had now; nothing is written then */
    public Outcome handle(Command command) {
        return switch (prices.quote(command.request(), command.buyer().credentials())) {
            case Prices.Answer.Refused(var refusals) -> new Outcome.NotSold(refusals);
            case Prices.Answer.Priced(var quote) -> place(command, quote);
        };
    }

    private Outcome place(Command command, Quote quote) {
        if (!command.expected().admits(quote)) {
            return new Outcome.TotalChanged(quote);
        }
        if (quote.total().isPositive() && command.token().isEmpty()) {
            return new Outcome.PaymentTokenMissing();
        }
        Order order = Order.placed(
                new OrderId(ids.next(OrderId.PREFIX)),
                command.buyer().owner(),
                command.request().recipient(),
                quote,
                command.token(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        orders.add(order, command.cart());
        orders.announce(OrderPlaced.of(order, command.cart()));
        orders.announce(ReserveStock.of(order));
        if (!quote.limitedPromotions().isEmpty()) {
            orders.announce(RedeemPromotions.of(order));
        }
        return new Outcome.Placed(order, command.buyer().accessToken());
    }
}
