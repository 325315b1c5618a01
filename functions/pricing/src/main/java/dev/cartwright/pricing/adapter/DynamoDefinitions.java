package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.PriceList;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.ShippingMethod;
import dev.cartwright.pricing.domain.TaxRate;
import java.util.Optional;
import java.util.function.Function;

/** Definitions of one kind in the table, with copies where quotes look for them. */
public final class DynamoDefinitions<T> implements Definitions<T> {

    private final Table table;
    private final Kind<T> kind;

    private DynamoDefinitions(Table table, Kind<T> kind) {
        this.table = table;
        this.kind = kind;
    }

    private record Kind<T>(String partition, Class<T> type, Function<T, String> id, Index<T> index) {}

    /** Where quotes find definitions: copies of them, or their ids. */
    interface Index<T> {

        /** @param before what the definition was; empty if it is new */
        void add(String id, Optional<T> before, T after);

        /** @param after what the definition is from now on; empty if it is removed */
        void remove(String id, T before, Optional<T> after);
    }

    public static Definitions<PriceList> ofPriceLists(Table table) {
        return new DynamoDefinitions<>(
                table,
                new Kind<>(
                        "PRICELISTS",
                        PriceList.class,
                        list -> list.id().value(),
                        new Copies<>(list -> DynamoPriceLists.partition(list.currency()))));
    }

    public static Definitions<TaxRate> ofTaxRates(Table table) {
        return new DynamoDefinitions<>(
                table,
                new Kind<>(
                        "TAXRATES", TaxRate.class, rate -> rate.id().value(), new Copies<>(DynamoTaxRates::partition)));
    }

    public static Definitions<ShippingMethod> ofShippingMethods(Table table) {
        return new DynamoDefinitions<>(
                table,
                new Kind<>(
                        DynamoShippingMethods.PARTITION,
                        ShippingMethod.class,
                        method -> method.id().value(),
                        new NoIndex<>()));
    }

    public static Definitions<Promotion> ofPromotions(Table table) {
        return new DynamoDefinitions<>(
                table,
                new Kind<>(
                        DynamoPromotions.PARTITION,
                        Promotion.class,
                        promotion -> promotion.id().value(),
                        new PromotionFiles()));
    }

    /** Quotes read all of them. */
    private record NoIndex<T>() implements Index<T> {

        @Override
        public void add(String id, Optional<T> before, T after) {}

        @Override
        public void remove(String id, T before, Optional<T> after) {}
    }

    /** A copy in the partition where quotes look for it. */
    private record Copies<T>(Function<T, String> partition) implements Index<T> {

        @Override
        public void add(String id, Optional<T> before, T after) {
            Transaction.current().put(RuleRow.of(new Key(partition.apply(after), id), after));
        }

        @Override
        public void remove(String id, T before, Optional<T> after) {
            String left = partition.apply(before);
            if (after.map(partition).filter(left::equals).isEmpty()) {
                Transaction.current().delete(new Key(left, id));
            }
        }
    }

    @Override
    public Slice<T> page(int limit, Optional<Cursor> after) {
        return table.query(Query.of(kind.partition()).first(limit).after(after))
                .map(row -> RuleRow.read(row, kind.type()));
    }

    @Override
    public Optional<Versioned<T>> find(String id) {
        return table.find(key(id)).map(row -> row.versioned(RuleRow.read(row, kind.type())));
    }

    @Override
    public boolean wasRemoved(String id) {
        return table.find(RuleRow.removed(key(id))).isPresent();
    }

    @Override
    public Versioned<T> save(Versioned<T> before, T after) {
        String id = kind.id().apply(after);
        Optional<T> known = before.version() == 0 ? Optional.empty() : Optional.of(before.value());
        kind.index().add(id, known, after);
        Transaction.current().save(before, RuleRow.of(key(id), after));
        known.ifPresent(old -> kind.index().remove(id, old, Optional.of(after)));
        return before.next(after);
    }

    @Override
    public void remove(Versioned<T> before) {
        String id = kind.id().apply(before.value());
        Key removed = RuleRow.removed(key(id));
        Transaction.current().delete(before, key(id));
        Transaction.current().insert(Row.at(removed.pk(), removed.sk()));
        kind.index().remove(id, before.value(), Optional.empty());
    }

    private Key key(String id) {
        return new Key(kind.partition(), id);
    }
}
