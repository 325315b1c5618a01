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
import dev.cartwright.pricing.domain.PriceListChange;
import dev.cartwright.pricing.domain.PriceListId;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.ShippingMethod;
import dev.cartwright.pricing.domain.TaxRate;
import java.time.InstantSource;
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

    /** @param clock says since when a list is what it is */
    public static Definitions<PriceList> ofPriceLists(Table table, InstantSource clock) {
        return new DynamoDefinitions<>(
                table,
                new Kind<>(
                        "PRICELISTS",
                        PriceList.class,
                        list -> list.id().value(),
                        new Dated(new Copies<>(list -> DynamoPriceLists.partition(list.currency())), clock)));
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

    /** @param clock says which promotions are over */
    public static Definitions<Promotion> ofPromotions(Table table, InstantSource clock) {
        return new DynamoDefinitions<>(
                table,
                new Kind<>(
                        DynamoPromotions.PARTITION,
                        Promotion.class,
                        promotion -> promotion.id().value(),
                        new PromotionFiles(table, clock)));
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

    /** Keeps each definition with its time, beside the copies. */
    private record Dated(Copies<PriceList> copies, InstantSource clock) implements Index<PriceList> {

        @Override
        public void add(String id, Optional<PriceList> before, PriceList after) {
            copies.add(id, before, after);
            keep(after.id(), Optional.of(after));
        }

        @Override
        public void remove(String id, PriceList before, Optional<PriceList> after) {
            copies.remove(id, before, after);
            if (after.isEmpty()) {
                keep(before.id(), after);
            }
        }

        private void keep(PriceListId id, Optional<PriceList> definition) {
            Transaction.current().put(PriceListChangeRow.of(new PriceListChange(id, definition, clock.instant())));
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
