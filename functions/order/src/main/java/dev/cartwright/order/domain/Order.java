package dev.cartwright.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An order. What was ordered never changes; the state moves, forward only, and the history tells when.
 *
 * @param lines no two of the same SKU, all in one currency
 * @param history each state that was reached; as the process has no way back, five at most
 * @param dueAt when to look after it if no answer came; empty where it waits for nobody
 */
public record Order(
        OrderId id,
        Owner owner,
        Recipient recipient,
        List<OrderLine> lines,
        OrderState state,
        List<Reached> history,
        Optional<Instant> dueAt) {

    public Order {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
    }

    /** A state, and when the order got there. */
    public record Reached(Step step, Instant at) {}

    static Order placed(
            OrderId id, Owner owner, Recipient recipient, List<OrderLine> lines, PaymentToken token, Instant now) {
        var state = new OrderState.AwaitingStock(token);
        var history = List.of(new Reached(Step.AWAITING_STOCK, now));
        return new Order(id, owner, recipient, lines, state, history, Patience.next(state, now, now));
    }

    Order reach(OrderState next, Instant now) {
        var longer = new ArrayList<>(history);
        longer.add(new Reached(Step.of(next), now));
        return new Order(id, owner, recipient, lines, next, longer, Patience.next(next, now, now));
    }

    /** The same order, to be looked after later. */
    Order wait(Instant now) {
        return new Order(id, owner, recipient, lines, state, history, Patience.next(state, since(), now));
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
        return Money.total(lines.stream().map(OrderLine::total).toList());
    }

    public Optional<String> customer() {
        return owner instanceof Owner.Customer(var subject) ? Optional.of(subject) : Optional.empty();
    }

    public Optional<CancelReason> cancelReason() {
        return state instanceof OrderState.Cancelled(var reason) ? Optional.of(reason) : Optional.empty();
    }
}
