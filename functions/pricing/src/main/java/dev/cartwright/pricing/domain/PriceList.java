package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * Prices for some buyers, without the prices themselves ({@link SkuPrice}).
 *
 * @param priority the highest that has the SKU wins, ties by id
 * @param groups of customers, any of which suffices; everybody, if empty
 * @param countries where goods go; everywhere, if empty
 * @param taxIncluded whether its prices contain tax: that of its countries, or of the market's home if it names none
 * @param sale whether it reduces prices, so that the price without it is shown too
 */
public record PriceList(
        PriceListId id,
        String title,
        CurrencyUnit currency,
        int priority,
        Set<String> groups,
        Set<String> countries,
        Validity validity,
        boolean taxIncluded,
        boolean sale) {

    /** The order in which lists are asked for a price. */
    public static final Comparator<PriceList> FIRST_TO_LAST =
            Comparator.comparingInt(PriceList::priority).reversed().thenComparing(PriceList::id);

    private static final int MOST_GROUPS = 100;

    public PriceList {
        Text.line("title", title, 1, 200);
        groups = Set.copyOf(groups);
        countries = Set.copyOf(countries);
        groups.forEach(group -> Text.id("a group", group));
        Country.checkAll(countries);
        InvalidInput.unless(groups.size() <= MOST_GROUPS, "groups", "are at most " + MOST_GROUPS);
    }

    /** Whether it serves this buyer now. */
    public boolean serves(Buyer buyer, Instant now) {
        return validity.holds(now)
                && (groups.isEmpty() || isAny(buyer.groups()))
                && (countries.isEmpty() || countries.contains(buyer.place().country()));
    }

    private boolean isAny(Collection<String> of) {
        return of.stream().anyMatch(groups::contains);
    }
}
