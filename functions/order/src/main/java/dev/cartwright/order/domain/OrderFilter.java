package dev.cartwright.order.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Subject;
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
        Optional<Subject> customer, Optional<Status> status, Optional<Instant> from, Optional<Instant> to) {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public OrderFilter {
        from.ifPresent(time -> check("placedFrom", time));
        to.ifPresent(time -> check("placedBefore", time));
        InvalidInput.unless(
                from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get()),
                "placedFrom",
                "is before placedBefore");
    }

    public static OrderFilter ofCustomer(String subject) {
        return new OrderFilter(Optional.of(new Subject(subject)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** RFC 3339 §1 has times of the years 0 to 9999 only; others do not fit a key. */
    private static void check(String name, Instant time) {
        InvalidInput.unless(!time.isBefore(FIRST) && time.isBefore(END), name, "is a time of the years 0 to 9999");
    }

    /** In the order in which orders reach them. */
    public List<Status> statuses() {
        return status.map(List::of).orElse(List.of(Status.values()));
    }

    public boolean admits(OrderSummary order) {
        return (customer.isEmpty() || customer.map(Subject::value).equals(order.customer()))
                && statuses().contains(order.step().status())
                && from.filter(order.placedAt()::isBefore).isEmpty()
                && to.filter(end -> !order.placedAt().isBefore(end)).isEmpty();
    }
}
