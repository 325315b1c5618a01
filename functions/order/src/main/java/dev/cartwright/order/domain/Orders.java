package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The port to where orders are kept. What is written and announced takes effect together, or not at all. */
public interface Orders {

    Optional<Order> find(OrderId id);

    /** A customer's orders, the newest first. */
    Slice<OrderSummary> ofCustomer(String subject, int limit, Optional<Cursor> after);

    /** Some of the orders that were due before now; one that was looked after a moment ago may still be among them. */
    List<OrderId> due(Instant now);

    void add(Order placed);

    /** Writes an order that was {@link #find found} and changed once. */
    void replace(Order changed);

    void announce(Announcement announcement);

    /** Makes what was written and announced so far take effect now, for a sweep of many orders. */
    void commit();
}
