package dev.cartwright.order.domain;

import dev.cartwright.order.domain.OrderState.Hold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * An order. What was ordered never changes; the state moves, forward only, and the history tells when.
 *
 * @param quote what it costs, as it was quoted when it was placed
 * @param history each state that was reached; as the process has no way back, five at most
 * @param dueAt when to look after it if no answer came; empty where it waits for nobody
 */
public record Order(
        OrderId id,
        Owner owner,
        Recipient recipient,
        Quote quote,
        OrderState state,
        List<Reached> history,
        Optional<Instant> dueAt) {

    public Order {
        history = List.copyOf(history);
    }

    /** A state, and when the order got there. */
    public record Reached(Step step, Instant at) {}

    /** @param token not kept where nothing has to be paid */
    static Order placed(
            OrderId id, Owner owner, Recipient recipient, Quote quote, Optional<PaymentToken> token, Instant now) {
        Set<Hold> missing = quote.limitedPromotions().isEmpty() ? EnumSet.of(Hold.STOCK) : EnumSet.allOf(Hold.class);
        var state = new OrderState.AwaitingStock(
                token.filter(needed -> quote.total().isPositive()), missing);
        var history = List.of(new Reached(Step.AWAITING_STOCK, now));
        return new Order(id, owner, recipient, quote, state, history, Patience.next(state, now, now));
    }

    /** The order in another state. A state of the same step is no progress: it keeps history and deadline. */
    Order reach(OrderState next, Instant now) {
        if (Step.of(next) == step()) {
            return new Order(id, owner, recipient, quote, next, history, dueAt);
        }
        var longer = new ArrayList<>(history);
        longer.add(new Reached(Step.of(next), now));
        return new Order(id, owner, recipient, quote, next, longer, Patience.next(next, now, now));
    }

    /** The same order, to be looked after later. */
    Order wait(Instant now) {
        return new Order(id, owner, recipient, quote, state, history, Patience.next(state, since(), now));
    }

    public Step step() {
        return Step.of(state);
    }

    public Instant placedAt() {
        return history.getFirst().at();
    }

    Instant since() {
        return history.getLast().at();
    }

    public Money total() {
        return quote.total();
    }

    public List<OrderLine> lines() {
        return quote.lines();
    }

    /** Whether nothing has to be paid, so that payment never hears of it. */
    boolean isFree() {
        return total().isZero();
    }

    public Optional<String> customer() {
        return owner instanceof Owner.Customer(var subject) ? Optional.of(subject) : Optional.empty();
    }

    public Optional<CancelReason> cancelReason() {
        return state instanceof OrderState.Cancelled cancelled ? Optional.of(cancelled.reason()) : Optional.empty();
    }

    /** The SKUs that were short, if the order was cancelled for that. */
    public List<Sku> shortSkus() {
        return state instanceof OrderState.Cancelled cancelled ? cancelled.shortSkus() : List.of();
    }
}
