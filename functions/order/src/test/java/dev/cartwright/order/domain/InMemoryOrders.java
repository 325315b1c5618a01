package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fake of {@link Orders}: everything takes effect at once. */
public final class InMemoryOrders implements Orders {

    private final TreeMap<String, Versioned<Order>> orders = new TreeMap<>();
    private final Map<CartId, OrderId> carts = new HashMap<>();
    private final List<OrderAnnouncement> announced = new ArrayList<>();

    @Override
    public Optional<Versioned<Order>> find(OrderId id) {
        return Optional.ofNullable(orders.get(id.value()));
    }

    @Override
    public Slice<OrderSummary> list(OrderFilter filter, int limit, Optional<Cursor> after) {
        List<OrderSummary> rest = orders.values().stream()
                .map(order -> summary(order.value()))
                .filter(filter::admits)
                .sorted(Comparator.comparing(InMemoryOrders::place).reversed())
                .filter(order -> after.filter(cursor -> cursor.value().compareTo(place(order)) <= 0)
                        .isEmpty())
                .toList();
        List<OrderSummary> page = rest.stream().limit(limit).toList();
        return new Slice<>(
                page, rest.size() > limit ? Optional.of(new Cursor(place(page.getLast()))) : Optional.empty());
    }

    private static String place(OrderSummary order) {
        return order.placedAt() + "#" + order.id();
    }

    private static OrderSummary summary(Order order) {
        return new OrderSummary(
                order.id(), order.customer(), order.step(), order.cancelReason(), order.placedAt(), order.total());
    }

    @Override
    public List<OrderId> due(Instant now) {
        return orders.values().stream()
                .map(Versioned::value)
                .filter(order -> order.dueAt().filter(due -> due.isBefore(now)).isPresent())
                .sorted(Comparator.comparing(order -> order.dueAt().orElseThrow()))
                .map(Order::id)
                .toList();
    }

    @Override
    public Optional<Order> ofCart(CartId cart) {
        return Optional.ofNullable(carts.get(cart)).flatMap(this::find).map(Versioned::value);
    }

    @Override
    public void add(Order placed, Optional<CartId> cart) {
        cart.ifPresent(id -> carts.put(id, placed.id()));
        orders.put(placed.id().value(), Versioned.unsaved(placed).next(placed));
    }

    @Override
    public void save(Versioned<Order> before, Order after) {
        if (!find(after.id()).orElseThrow().equals(before)) {
            throw new IllegalStateException("changed twice without being found in between");
        }
        orders.put(after.id().value(), before.next(after));
    }

    @Override
    public void announce(OrderAnnouncement announcement) {
        announced.add(announcement);
    }

    @Override
    public void commit() {}

    public Order only() {
        return orders.firstEntry().getValue().value();
    }

    public List<OrderAnnouncement> announced() {
        return List.copyOf(announced);
    }

    /** Gives what was announced since the last time. */
    public List<OrderAnnouncement> drain() {
        var drained = announced();
        announced.clear();
        return drained;
    }
}
