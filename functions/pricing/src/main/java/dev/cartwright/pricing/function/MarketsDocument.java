package dev.cartwright.pricing.function;

import dev.cartwright.pricing.domain.Market;
import dev.cartwright.pricing.domain.Markets;
import dev.cartwright.pricing.domain.Place;
import dev.cartwright.pricing.domain.TaxRounding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The markets in requests and responses: contract/openapi.yaml#/components/schemas/Markets. */
record MarketsDocument(List<MarketDocument> markets) {

    /** @param country the home */
    record MarketDocument(
            String marketId,
            String currency,
            String country,
            @Nullable String region,
            @Nullable List<String> countries,
            boolean taxIncluded,
            @Nullable TaxRounding rounding) {

        /** Throws InvalidInput itself, so that the problem points to the market */
        MarketDocument {
            market(
                    marketId,
                    currency,
                    Place.of(country, Optional.ofNullable(region), Optional.empty()),
                    countries,
                    taxIncluded,
                    rounding);
        }

        static MarketDocument of(Market market) {
            return new MarketDocument(
                    market.id(),
                    market.currency().getCode(),
                    market.home().country(),
                    market.home().region().orElse(null),
                    Texts.sorted(market.countries()),
                    market.taxIncluded(),
                    market.rounding());
        }

        Market toMarket() {
            return market(
                    marketId,
                    currency,
                    Place.of(country, Optional.ofNullable(region), Optional.empty()),
                    countries,
                    taxIncluded,
                    rounding);
        }

        private static Market market(
                String id,
                String currency,
                Place home,
                @Nullable List<String> countries,
                boolean taxIncluded,
                @Nullable TaxRounding rounding) {
            var all = new HashSet<>(Texts.set(countries));
            all.add(home.country());
            return new Market(
                    id,
                    QuoteBody.currency(currency),
                    home,
                    all,
                    taxIncluded,
                    rounding == null ? TaxRounding.PER_RATE : rounding);
        }
    }

    static MarketsDocument of(Markets markets) {
        return new MarketsDocument(
                markets.all().stream().map(MarketDocument::of).toList());
    }

    Markets toMarkets() {
        return new Markets(markets.stream().map(MarketDocument::toMarket).toList());
    }
}
