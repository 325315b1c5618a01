package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.pricing.domain.Lookup;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.Promotions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Promotions by the files of {@link PromotionFiles}: what cannot match a basket is not read. */
public final class DynamoPromotions implements Promotions {

    static final String PARTITION = "PROMOTIONS";

    private final Table table;
    private final InstantSource clock;

    public DynamoPromotions(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Collection<Promotion> find(Set<Lookup> lookups) {
        Map<Key, Row> files = files(lookups);
        Instant now = clock.instant();
        var ids = new TreeSet<String>();
        for (Lookup lookup : lookups) {
            Row file = files.get(PromotionFiles.key(lookup));
            if (file != null) {
                ids.addAll(
                        lookup instanceof Lookup.ByCode ? PromotionFiles.all(file) : PromotionFiles.inForce(file, now));
            }
        }
        return table.findAll(ids.stream().map(id -> new Key(PARTITION, id)).toList()).values().stream()
                .map(row -> RuleRow.read(row, Promotion.class))
                .filter(promotion -> Lookup.of(promotion).stream().anyMatch(lookups::contains))
                .toList();
    }

    @Override
    public Collection<Promotion> all() {
        return AllRows.of(table, PARTITION)
                .map(row -> RuleRow.read(row, Promotion.class))
                .toList();
    }

    /** Looks for the SKUs of a basket only where a promotion names any. */
    private Map<Key, Row> files(Set<Lookup> lookups) {
        List<Key> bySku = keys(lookups, true);
        List<Key> others = new ArrayList<>(keys(lookups, false));
        if (!bySku.isEmpty()) {
            others.add(PromotionFiles.BY_SKU);
        }
        Map<Key, Row> files = table.findAll(others);
        if (files.containsKey(PromotionFiles.BY_SKU)) {
            files.putAll(table.findAll(bySku));
        }
        return files;
    }

    private static List<Key> keys(Set<Lookup> lookups, boolean bySku) {
        return lookups.stream()
                .filter(lookup -> lookup instanceof Lookup.BySku == bySku)
                .map(PromotionFiles::key)
                .toList();
    }
}
