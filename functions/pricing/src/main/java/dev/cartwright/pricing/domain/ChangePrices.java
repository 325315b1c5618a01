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

    /** @param price empty: it ends */
    public record Change(Sku sku, Optional<SkuPrice> price) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** @param prices as they are now; without those that ended */
        record Changed(List<SkuPrice> prices) implements Outcome {}

        record NoSuchList() implements Outcome {}

        /** Somebody else changed the list meanwhile. */
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
        changes.forEach(change -> change(list, Optional.ofNullable(known.get(change.sku())), change));
        return new Outcome.Changed(
                changes.stream().map(Change::price).flatMap(Optional::stream).toList());
    }

    private void change(PriceList list, Optional<Versioned<SkuPrice>> before, Change change) {
        if (before.map(Versioned::value).equals(change.price())) {
            return;
        }
        change.price()
                .ifPresentOrElse(
                        price -> prices.save(list.id(), before.orElseGet(() -> Versioned.unsaved(price)), price),
                        () -> before.ifPresent(found -> prices.remove(list.id(), found)));
        if (!tiers(before.map(Versioned::value)).equals(tiers(change.price()))) {
            keep(list, change);
        }
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
