package dev.cartwright.payment.adapter;

import static java.util.Comparator.comparing;

import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.payment.domain.Account;
import dev.cartwright.payment.domain.Ledger;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Posting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** The ledger in the table. */
public final class DynamoLedger implements Ledger {

    private final Table table;

    public DynamoLedger(Table table) {
        this.table = table;
    }

    @Override
    public List<Posting> of(OrderId id) {
        return table.query(Query.of(PaymentRow.PARTITION + id).startingWith(PostingRow.SORT)).items().stream()
                .map(PostingRow::read)
                .sorted(comparing(Posting::at))
                .toList();
    }

    @Override
    public Map<CurrencyUnit, Map<Account, Long>> balances() {
        var balances = new TreeMap<CurrencyUnit, Map<Account, Long>>();
        for (String partition : PostingRow.sumPartitions()) {
            for (Row row : table.query(Query.of(partition)).items()) {
                var sums = balances.computeIfAbsent(
                        CurrencyUnit.of(row.text("sk")), currency -> new EnumMap<>(Account.class));
                PostingRow.entries(row).forEach((account, minor) -> sums.merge(account, minor, Long::sum));
            }
        }
        return balances;
    }
}
