package dev.cartwright.order.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.order.domain.Step.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which orders a list shows; what is empty does not restrict it.
 *
 * @param customer the subject of the customer's token
 * @param from placed then or later
 * @param to placed earlier
 */
public record OrderFilter(
        Optional<String> customer, Optional<Status> status, Optional<Instant> from, Optional<Instant> to) {

    public OrderFilter {
        InvalidInput.unless(
                from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get()), "placedFrom is before placedBefore");
    }

    public static OrderFilter ofCustomer(String subject) {
        return new OrderFilter(Optional.of(subject), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** In the order in which orders reach them. */
    public List<Status> statuses() {
        return status.map(List::of).orElse(List.of(Status.values()));
    }

    public boolean admits(OrderSummary order) {
        return (customer.isEmpty() || customer.equals(order.customer()))
                && statuses().contains(order.step().status())
                && from.filter(order.placedAt()::isBefore).isEmpty()
                && to.filter(end -> !order.placedAt().isBefore(end)).isEmpty();
    }
}
