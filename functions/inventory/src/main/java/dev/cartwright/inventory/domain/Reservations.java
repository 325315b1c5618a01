package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All reservations, and what they do to stock; what is staged here takes effect as one with the announcements, or not at
 * all. Stock that has become short, or a reservation that has moved since it was read, makes the work run again.
 */
public interface Reservations {

    Optional<Versioned<Reservation>> find(OrderId orderId);

    /** An order's reservation and the stock of the SKUs that it wants, in one look. */
    OnRecord look(OrderId orderId, Lines wanted);

    /** @param stock without the SKUs that nobody counted yet */
    record OnRecord(Optional<Versioned<Reservation>> reservation, Map<Sku, Stock> stock) {}

    /** The stock of these lines; without the SKUs that nobody counted yet. */
    Map<Sku, Stock> stock(List<Line> lines);

    void hold(List<Line> lines);

    void release(List<Line> lines);

    void ship(List<Line> lines);

    /** Puts a reservation in place of the one that was found, or of none. */
    Versioned<Reservation> save(Versioned<Reservation> before, Reservation after);

    /** Makes take effect what is staged so far; the work must be ready to run again from there. */
    void commit();

    /** Some of the orders whose stock is held, or under way, beyond its time; may name one that has moved on. */
    List<OrderId> overdue(Instant now);

    void announce(InventoryEvent event);
}
