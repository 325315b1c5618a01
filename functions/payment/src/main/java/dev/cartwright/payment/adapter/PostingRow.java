package dev.cartwright.payment.adapter;

import static java.util.stream.Collectors.joining;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.payment.domain.Account;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Posting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The ledger's rows: each booking once, {@code PAYMENT#ord_... / POSTING#CAPTURE}, and what all of them come to, {@code LEDGER#7
 * / GBP}. The sums are spread over rows by order, since a row that every payment changes would let one through at a time;
 * each row by itself sums to nothing.
 */
final class PostingRow {

    static final String SORT = "POSTING#";
    private static final String SUMS = "LEDGER#";
    private static final int PARTITIONS = 16;

    private PostingRow() {}

    static List<String> sumPartitions() {
        return IntStream.range(0, PARTITIONS).mapToObj(n -> SUMS + n).toList();
    }

    static Row of(OrderId id, Posting posting) {
        Row row = Row.at(PaymentRow.PARTITION + id, SORT + posting.name())
                .with("name", posting.name())
                .with("at", posting.at())
                .with("currency", posting.currency().getCode());
        new TreeMap<>(posting.entries()).forEach((account, minor) -> row.with(account.name(), minor));
        return row;
    }

    static Posting read(Row row) {
        return new Posting(row.text("name"), row.instant("at"), CurrencyUnit.of(row.text("currency")), entries(row));
    }

    /** What is on the accounts, of a booking or of a sum. */
    static Map<Account, Long> entries(Row row) {
        var entries = new EnumMap<Account, Long>(Account.class);
        for (Account account : Account.values()) {
            if (row.has(account.name())) {
                entries.put(account, row.number(account.name()));
            }
        }
        return entries;
    }

    /** Adds bookings of one currency to the sums. */
    static void add(Transaction transaction, OrderId id, List<Posting> postings) {
        Map<Account, Long> sums = new EnumMap<>(Account.class);
        postings.forEach(
                posting -> posting.entries().forEach((account, minor) -> sums.merge(account, minor, Long::sum)));
        Key key = new Key(
                SUMS + Math.floorMod(id.hashCode(), PARTITIONS),
                postings.getFirst().currency().getCode());
        transaction.update(key, added(sums.keySet()), "", values(sums));
    }

    private static String added(Set<Account> accounts) {
        return new TreeSet<>(accounts)
                .stream().map(account -> account + " :" + account).collect(joining(", ", "ADD ", ""));
    }

    private static Map<String, AttributeValue> values(Map<Account, Long> sums) {
        var values = new TreeMap<String, AttributeValue>();
        sums.forEach((account, minor) -> values.put(":" + account, AttributeValue.fromN(Long.toString(minor))));
        return values;
    }
}
