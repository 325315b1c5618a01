package dev.cartwright.psp.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.psp.domain.Authorization;
import dev.cartwright.psp.domain.AuthorizationId;
import dev.cartwright.psp.domain.Authorizations;
import dev.cartwright.psp.domain.Refund;
import dev.cartwright.psp.domain.SendWebhooks;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Authorizations in the table, each also found by its merchant's reference, with their refunds beside them. */
public final class DynamoAuthorizations implements Authorizations {

    private static final String BY_REFERENCE = "REFERENCE#";
    private static final String REFUND = "REFUND#";

    private final Table table;

    public DynamoAuthorizations(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Versioned<Authorization>> find(AuthorizationId id) {
        return table.find(AuthorizationRow.key(id)).map(row -> row.versioned(AuthorizationRow.read(row)));
    }

    @Override
    public List<Authorization> findByReference(String reference) {
        List<Key> keys = table.query(Query.of(BY_REFERENCE + reference)).items().stream()
                .map(row -> AuthorizationRow.key(new AuthorizationId(row.text("sk"))))
                .toList();
        return table.findAll(keys).values().stream().map(AuthorizationRow::read).toList();
    }

    @Override
    public Optional<Refund> findRefund(AuthorizationId id, String reference) {
        return table.find(new Key(AuthorizationRow.partition(id), REFUND + reference))
                .map(row -> new Refund(
                        reference, Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("amount"))));
    }

    @Override
    public void add(Authorization authorization) {
        var transaction = Transaction.current();
        transaction.insert(AuthorizationRow.of(authorization));
        transaction.insert(Row.at(
                BY_REFERENCE + authorization.facts().reference(),
                authorization.facts().id().value()));
    }

    @Override
    public void save(Versioned<Authorization> before, Authorization after) {
        Transaction.current().save(before, AuthorizationRow.of(after));
    }

    @Override
    public void add(AuthorizationId id, Refund refund) {
        Transaction.current()
                .insert(Row.at(AuthorizationRow.partition(id), REFUND + refund.reference())
                        .with("amount", refund.amount().getAmountMinorLong())
                        .with("currency", refund.amount().getCurrencyUnit().getCode()));
    }

    @Override
    public void announce(SendWebhooks command) {
        Transaction.current().announce(command);
    }

    @Override
    public void commit() {
        Transaction.current().commit();
    }
}
