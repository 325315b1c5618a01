package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The port to where orders are kept. What is written and announced takes effect together, or not at all. */
public interface Orders {

    Optional<Versioned<Order>> find(OrderId id);

    /** Orders, the newest first; a page may be shorter than its limit although another follows. */
    Slice<OrderSummary> list(OrderFilter filter, int limit, Optional<Cursor> after);

    /** Some of the orders that were due before now; one that was looked after a moment ago may still be among them. */
    List<OrderId> due(Instant now);

    /** The order that a cart became. */
    Optional<Order> ofCart(CartId cart);

    /** @param cart that becomes the order; of two orders of the same cart only one takes effect */
    void add(Order placed, Optional<CartId> cart);

    /** Puts an order in place of the one that was found. */
    void save(Versioned<Order> before, Order after);

    void announce(OrderAnnouncement announcement);

    /** Makes what was written and announced so far take effect now, for a sweep of many orders. */
    void commit();
}
