package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Changes or ends prices of a list in one transaction, all of them or none, and keeps what each was. */
public final class ChangePrices {

    private final Definitions<PriceList> lists;
    private final ListPrices prices;
    private final InstantSource clock;

    public ChangePrices(Definitions<PriceList> lists, ListPrices prices, InstantSource clock) {
        this.lists = lists;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * What an admin wants.
     *
     * @param readVersion whether a version of the list is one that the admin read
     * @param changes 1 to {@value #MOST}, each SKU once
     */
    public record Command(PriceListId list, LongPredicate readVersion, List<Change> changes) {

        /** Each takes two rows of a transaction. */
        public static final int MOST = 40;

        public Command {
            changes = List.copyOf(changes);
            InvalidInput.unless(!changes.isEmpty() && changes.size() <= MOST, "prices", "are 1 to " + MOST);
            InvalidInput.unless(
                    changes.stream().map(Change::sku).distinct().count() == changes.size(),
                    "two prices have the same sku");
        }
    }

    /**
     * What becomes of a price.
     *
     * @param price empty: it ends
     * @param readVersion of the price that the admin read, 0 if there was none; empty: whatever it is
     */
    public record Change(Sku sku, Optional<SkuPrice> price, Optional<Long> readVersion) {

        private boolean isOutdated(Optional<Versioned<SkuPrice>> found) {
            return readVersion.isPresent()
                    && !readVersion.get().equals(found.map(Versioned::version).orElse(0L));
        }
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** @param prices as they are now; without those that ended */
        record Changed(List<Versioned<SkuPrice>> prices) implements Outcome {}

        record NoSuchList() implements Outcome {}

        /** Somebody else changed the list or one of the prices meanwhile. */
        record Outdated() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return lists.find(command.list().value())
                .map(list -> command.readVersion().test(list.version())
                        ? change(list.value(), command.changes())
                        : new Outcome.Outdated())
                .orElseGet(Outcome.NoSuchList::new);
    }

    private Outcome change(PriceList list, List<Change> changes) {
        Map<Sku, Versioned<SkuPrice>> known =
                prices.find(list.id(), changes.stream().map(Change::sku).toList());
        if (changes.stream().anyMatch(change -> change.isOutdated(Optional.ofNullable(known.get(change.sku()))))) {
            return new Outcome.Outdated();
        }
        return new Outcome.Changed(changes.stream()
                .map(change -> change(list, Optional.ofNullable(known.get(change.sku())), change))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Versioned<SkuPrice>> change(PriceList list, Optional<Versioned<SkuPrice>> before, Change change) {
        if (before.map(Versioned::value).equals(change.price())) {
            return before;
        }
        if (!tiers(before.map(Versioned::value)).equals(tiers(change.price()))) {
            keep(list, change);
        }
        if (change.price().isEmpty()) {
            before.ifPresent(found -> prices.remove(list.id(), found));
        }
        return change.price()
                .map(price -> prices.save(list.id(), before.orElseGet(() -> Versioned.unsaved(price)), price));
    }

    private static List<SkuPrice.Tier> tiers(Optional<SkuPrice> price) {
        return price.map(SkuPrice::tiers).orElse(List.of());
    }

    private void keep(PriceList list, Change change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        prices.keep(change.price()
                .map(price -> PriceChange.inList(list.id(), list.currency(), price, now))
                .orElseGet(() -> PriceChange.ended(list.id(), change.sku(), now)));
    }
}
