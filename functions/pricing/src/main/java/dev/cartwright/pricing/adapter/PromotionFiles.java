package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.pricing.domain.Lookup;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.Validity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Under which key a quote finds a promotion: {@code FILE#SKU#MUG / FILE} holds the ids of the promotions that name this SKU, with
 * their validity, so that those which are over cost no read. A row {@code FILE#SKU / FILE} says that there are files by SKU: without it,
 * nobody looks for the SKUs of a basket.
 */
final class PromotionFiles implements DynamoDefinitions.Index<Promotion> {

    /** Says whether any promotion is filed by SKU. */
    static final Key BY_SKU = new Key("FILE#SKU", "FILE");

    /** A promotion names up to 100 SKUs, categories or groups, and a transaction takes 100 rows; the rest is the promotion's and kit's. */
    private static final int AT_ONCE = 80;

    private final Table table;
    private final InstantSource clock;

    PromotionFiles(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    static Key key(Lookup lookup) {
        String file = switch (lookup) {
            case Lookup.Every() -> "FILE#EVERY";
            case Lookup.ByCode(var code) -> "FILE#CODE#" + code;
            case Lookup.ByGroup(var group) -> "FILE#GROUP#" + group;
            case Lookup.BySku(var sku) -> "FILE#SKU#" + sku;
            case Lookup.ByCategory(var category) -> "FILE#CATEGORY#" + category;
        };
        return new Key(file, "FILE");
    }

    /**
     * A promotion that becomes another is filed under its new keys before and taken from its old ones after: one transaction can neither
     * change a row twice nor take the most keys twice. An entry that is left over, as by a lost race, costs a read and no more, because
     * {@link DynamoPromotions} compares what it finds with what it looked for.
     */
    @Override
    public void add(String id, Optional<Promotion> before, Promotion after) {
        String entry = entry(id, after);
        Set<Lookup> lookups = new HashSet<>(Lookup.of(after));
        boolean isKept =
                before.filter(promotion -> entry(id, promotion).equals(entry)).isPresent();
        if (isKept) {
            lookups.removeAll(Lookup.of(before.get()));
        }
        dropEnded(lookups);
        file("ADD", lookups, entry);
        if (before.isPresent() && !lookups.isEmpty()) {
            Transaction.current().commit();
        }
    }

    @Override
    public void remove(String id, Promotion before, Optional<Promotion> after) {
        String left = entry(id, before);
        Set<Lookup> lookups = new HashSet<>(Lookup.of(before));
        if (after.filter(promotion -> entry(id, promotion).equals(left)).isPresent()) {
            lookups.removeAll(Lookup.of(after.get()));
        }
        file("DELETE", lookups, left);
    }

    /**
     * Takes out promotions that are over, so that a file does not grow for ever. Those with codes stay, because a message says that a code has
     * expired; their files hold only promotions of the same code.
     */
    private void dropEnded(Set<Lookup> lookups) {
        String now = Row.text(clock.instant());
        List<Key> files = lookups.stream()
                .filter(lookup -> !(lookup instanceof Lookup.ByCode))
                .map(PromotionFiles::key)
                .toList();
        int staged = 0;
        for (Map.Entry<Key, Row> file : table.findAll(files).entrySet()) {
            List<String> ended = texts(file.getValue())
                    .filter(text -> isOver(text.split("\\|", -1), now))
                    .toList();
            if (!ended.isEmpty()) {
                update("DELETE", file.getKey(), ended);
                staged++;
            }
            if (staged == AT_ONCE) {
                Transaction.current().commit();
                staged = 0;
            }
        }
        if (staged > 0) {
            Transaction.current().commit();
        }
    }

    private static void update(String action, Key file, List<String> entries) {
        Transaction.current()
                .update(file, action + " promotions :entries", "", Map.of(":entries", AttributeValue.fromSs(entries)));
    }

    private static void file(String action, Set<Lookup> lookups, String entry) {
        var keys = new TreeSet<String>();
        lookups.forEach(lookup -> keys.add(key(lookup).pk()));
        int staged = 0;
        for (String key : keys) {
            update(action, new Key(key, "FILE"), List.of(entry));
            if (++staged % AT_ONCE == 0) {
                Transaction.current().commit();
            }
        }
        if (action.equals("ADD") && lookups.stream().anyMatch(Lookup.BySku.class::isInstance)) {
            Transaction.current().put(Row.at(BY_SKU.pk(), BY_SKU.sk()));
        }
    }

    /** {@code autumn|2026-11-01T00:00:00.000Z|2026-12-01T00:00:00.000Z}. */
    private static String entry(String id, Promotion promotion) {
        Validity validity = promotion.conditions().validity();
        return String.join(
                "|",
                id,
                validity.from().map(Row::text).orElse(""),
                validity.until().map(Row::text).orElse(""));
    }

    /** The ids in a file, without those that are not in force at that time. */
    static List<String> inForce(Row file, Instant now) {
        String time = Row.text(now);
        return entries(file)
                .filter(entry -> entry[1].compareTo(time) <= 0)
                .filter(entry -> !isOver(entry, time))
                .map(entry -> entry[0])
                .toList();
    }

    static List<String> all(Row file) {
        return entries(file).map(entry -> entry[0]).toList();
    }

    private static boolean isOver(String[] entry, String time) {
        return !entry[2].isEmpty() && entry[2].compareTo(time) <= 0;
    }

    private static Stream<String[]> entries(Row file) {
        return texts(file).map(entry -> entry.split("\\|", -1));
    }

    private static Stream<String> texts(Row file) {
        return file.has("promotions") ? file.value("promotions").ss().stream() : Stream.empty();
    }
}
