package dev.cartwright.cart.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.cart.domain.Cart;
import dev.cartwright.cart.domain.CartEvent;
import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.Carts;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carts in the table, one row each. A customer's open cart has a second one, {@code CUSTOMER#<subject> / CART#<name>}, which holds its id:
 * there is no other open cart of that name.
 */
public final class DynamoCarts implements Carts {

    private static final int DUE_AT_ONCE = 25;
    private static final String NAMES = "CART#";

    private final Table table;

    public DynamoCarts(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Versioned<Cart>> find(CartId id) {
        return table.find(CartRow.key(id)).map(row -> row.versioned(CartRow.read(row)));
    }

    @Override
    public Map<String, Versioned<CartId>> named(String customer) {
        return table.query(Query.of(partition(customer)).startingWith(NAMES)).items().stream()
                .collect(toMap(row -> row.text("sk").substring(NAMES.length()), DynamoCarts::named));
    }

    private static Versioned<CartId> named(Row row) {
        return row.versioned(new CartId(row.text("cartId")));
    }

    private static String partition(String customer) {
        return "CUSTOMER#" + customer;
    }

    private static Optional<Key> nameOf(Cart cart) {
        return cart.customer().map(customer -> new Key(partition(customer), NAMES + cart.name()));
    }

    @Override
    public List<CartId> due(Instant now) {
        return CartRow.duePartitions().stream()
                .map(partition ->
                        Query.of(partition).on("gsi1").before(Row.text(now)).first(DUE_AT_ONCE))
                .flatMap(query -> table.query(query).items().stream())
                .map(row -> CartRow.id(row.key()))
                .toList();
    }

    @Override
    public void add(Cart opened) {
        Transaction.current().insert(CartRow.of(opened));
    }

    @Override
    public void name(Versioned<CartId> before, Cart opened) {
        Key key = nameOf(opened).orElseThrow();
        Transaction.current()
                .save(
                        before,
                        Row.at(key.pk(), key.sk()).with("cartId", opened.id().value()));
    }

    @Override
    public void freeName(Cart cart) {
        nameOf(cart)
                .flatMap(table::find)
                .filter(row -> row.text("cartId").equals(cart.id().value()))
                .ifPresent(row -> Transaction.current().delete(named(row), row.key()));
    }

    @Override
    public void save(Versioned<Cart> before, Cart after) {
        Transaction.current().save(before, CartRow.of(after));
    }

    @Override
    public void delete(Versioned<Cart> found) {
        Transaction.current().delete(found, CartRow.key(found.value().id()));
    }

    @Override
    public void announce(CartEvent event) {
        Transaction.current().announce(event);
    }

    @Override
    public void commit() {
        Transaction.current().commit();
    }

    @Override
    public void discard() {
        Transaction.current().discard();
    }
}
