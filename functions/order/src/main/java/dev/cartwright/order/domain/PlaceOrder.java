package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.order.domain.CheckoutCommand.ReserveStock;
import dev.cartwright.order.domain.OrderEvent.OrderPlaced;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Takes an order at the prices of this moment, and has its goods held. */
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
     * @param subject of the customer's token; empty for a guest
     * @param currency that the customer wants to pay in; empty: the shop's own
     */
    public record Command(
            String subject, Basket basket, Recipient recipient, PaymentToken token, Optional<String> currency) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** @param accessToken for a guest, who sees it this once */
        record Placed(Order order, Optional<AccessToken> accessToken) implements Outcome {}

        record NotSold(List<Prices.Refusal> refusals) implements Outcome {}
    }

    /** @throws dev.cartwright.kit.value.Unavailable when no price can be had now; nothing is written then */
    public Outcome handle(Command command) {
        return switch (prices.quote(command.basket(), command.currency())) {
            case Prices.Quote.Refused(var refusals) -> new Outcome.NotSold(refusals);
            case Prices.Quote.Priced(var lines) -> place(command, lines);
        };
    }

    private Outcome place(Command command, List<OrderLine> lines) {
        Optional<AccessToken> accessToken =
                command.subject().isEmpty() ? Optional.of(new AccessToken(ids.token())) : Optional.empty();
        Owner owner = accessToken
                .<Owner>map(token -> new Owner.Guest(token.hash()))
                .orElseGet(() -> new Owner.Customer(command.subject()));
        Order order = Order.placed(
                new OrderId(ids.next(OrderId.PREFIX)),
                owner,
                command.recipient(),
                lines,
                command.token(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        orders.add(order);
        orders.announce(OrderPlaced.of(order));
        orders.announce(ReserveStock.of(order));
        return new Outcome.Placed(order, accessToken);
    }
}
