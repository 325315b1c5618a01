package dev.cartwright.kit.call;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.value.Versioned;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Breakers in the capability's table, {@code BREAKER#<service> / BREAKER}, changed apart from the work that is going on. */
public final class TableBreakerStates implements BreakerStates {

    private static final String SORT = "BREAKER";

    private final Table table;
    private final Transactions transactions;

    public TableBreakerStates(Table table, Transactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    private static Key key(String service) {
        return new Key("BREAKER#" + service, SORT);
    }

    @Override
    public BreakerState find(String service) {
        return table.find(key(service)).map(TableBreakerStates::read).orElse(BreakerState.CLOSED);
    }

    @Override
    public BreakerState change(String service, UnaryOperator<BreakerState> change) {
        return transactions.run(() -> changed(key(service), change));
    }

    private BreakerState changed(Key key, UnaryOperator<BreakerState> change) {
        Versioned<BreakerState> before = table.find(key)
                .map(row -> row.versioned(read(row)))
                .orElseGet(() -> Versioned.unsaved(BreakerState.CLOSED));
        BreakerState after = change.apply(before.value());
        if (!after.equals(before.value())) {
            Transaction.current().save(before, write(key, after));
        }
        return after;
    }

    private static Row write(Key key, BreakerState state) {
        Row row = Row.at(key.pk(), key.sk())
                .with("failures", state.failures())
                .with("calls", state.calls())
                .with("since", state.since());
        state.openUntil().ifPresent(until -> row.with("openUntil", until));
        return row;
    }

    private static BreakerState read(Row row) {
        return new BreakerState(
                (int) row.number("failures"),
                (int) row.number("calls"),
                row.instant("since"),
                row.has("openUntil") ? Optional.of(row.instant("openUntil")) : Optional.empty());
    }
}
