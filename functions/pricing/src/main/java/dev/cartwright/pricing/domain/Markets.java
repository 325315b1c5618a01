package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** The shop's markets, the home market first. */
public record Markets(List<Market> all) {

    public Markets {
        all = List.copyOf(all);
        InvalidInput.unless(!all.isEmpty(), "there is at least one market");
        InvalidInput.unless(
                all.stream().map(Market::id).distinct().count() == all.size(), "each market has its own id");
    }

    /**
     * The market of a quote: one that has both the currency and the country, else the one of the currency, else the one of the country,
     * else the home market. A currency that was asked for is always the quote's, if only to say that nothing has a price in it.
     */
    public Market find(Optional<CurrencyUnit> currency, Optional<Place> destination) {
        Market market = Stream.of(
                        all.stream().filter(each -> matches(each, currency) && serves(each, destination)),
                        all.stream().filter(each -> currency.isPresent() && matches(each, currency)),
                        all.stream().filter(each -> destination.isPresent() && serves(each, destination)),
                        all.stream())
                .flatMap(matching -> matching)
                .findFirst()
                .orElseThrow();
        return market.in(currency.orElse(market.currency()));
    }

    private static boolean matches(Market market, Optional<CurrencyUnit> currency) {
        return currency.isEmpty() || currency.get().equals(market.currency());
    }

    private static boolean serves(Market market, Optional<Place> destination) {
        return destination.isEmpty()
                || market.countries().contains(destination.get().country());
    }
}
