package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * Countries that are sold to alike.
 *
 * @param home where buyers are taken to be until they say where goods go; the tax inside the market's prices is the tax there
 * @param countries that are quoted in this market; with that of {@code home}
 * @param taxIncluded whether the catalogue's prices in this currency and the shipping rates contain tax
 */
public record Market(
        String id,
        CurrencyUnit currency,
        Place home,
        Set<String> countries,
        boolean taxIncluded,
        TaxRounding rounding) {

    public Market {
        Text.id("the id of a market", id);
        countries = Set.copyOf(countries);
        Country.checkAll(countries);
        InvalidInput.unless(countries.contains(home.country()), "a market's countries contain its home");
    }

    /** A market of one country. */
    public static Market of(String country, CurrencyUnit currency, boolean taxIncluded) {
        return new Market(country, currency, Place.of(country), Set.of(country), taxIncluded, TaxRounding.PER_RATE);
    }

    /** The same rules with prices in another currency. */
    Market in(CurrencyUnit other) {
        return currency.equals(other) ? this : new Market(id, other, home, countries, taxIncluded, rounding);
    }
}
