package dev.cartwright.cart.domain;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fake of {@link Carts}: everything takes effect at once. */
public final class InMemoryCarts implements Carts {

    private final Map<CartId, Versioned<Cart>> carts = new HashMap<>();
    private final Map<Name, Versioned<CartId>> names = new HashMap<>();
    private final List<CartEvent> announced = new ArrayList<>();

    private record Name(String customer, String name) {

        static Optional<Name> of(Cart cart) {
            return cart.customer().map(customer -> new Name(customer, cart.name()));
        }
    }

    @Override
    public Optional<Versioned<Cart>> find(CartId id) {
        return Optional.ofNullable(carts.get(id));
    }

    @Override
    public Map<String, Versioned<CartId>> named(String customer) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().customer().equals(customer))
                .collect(toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    @Override
    public List<CartId> due(Instant now) {
        return carts.values().stream()
                .map(Versioned::value)
                .filter(cart -> cart.dueAt().isBefore(now))
                .map(Cart::id)
                .toList();
    }

    @Override
    public void add(Cart opened) {
        carts.put(opened.id(), Versioned.unsaved(opened).next(opened));
    }

    @Override
    public void name(Versioned<CartId> before, Cart opened) {
        names.put(Name.of(opened).orElseThrow(), before.next(opened.id()));
    }

    @Override
    public void freeName(Cart cart) {
        Name.of(cart)
                .filter(name -> Optional.ofNullable(names.get(name))
                        .filter(there -> there.value().equals(cart.id()))
                        .isPresent())
                .ifPresent(names::remove);
    }

    @Override
    public void save(Versioned<Cart> before, Cart after) {
        if (!find(after.id()).orElseThrow().equals(before)) {
            throw new IllegalStateException("changed twice without being found in between");
        }
        carts.put(after.id(), before.next(after));
    }

    @Override
    public void delete(Versioned<Cart> found) {
        carts.remove(found.value().id());
    }

    @Override
    public void announce(CartEvent event) {
        announced.add(event);
    }

    @Override
    public void commit() {}

    @Override
    public void discard() {}

    public List<CartEvent> announced() {
        return List.copyOf(announced);
    }
}
