package dev.cartwright.pricing.function;

import dev.cartwright.pricing.domain.ChangePrices;
import dev.cartwright.pricing.domain.Sku;
import dev.cartwright.pricing.domain.SkuPrice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices of a list in requests and responses: contract/openapi.yaml#/components/schemas/Prices. */
record PricesDocument(List<PriceDocument> prices) {

    /** @param tiers none: the price ends */
    record PriceDocument(
            String sku, List<TierDocument> tiers, @Nullable Long floor) {

        /** Throws InvalidInput itself, so that the problem points to the price */
        PriceDocument {
            tiers = List.copyOf(tiers);
            change(sku, tiers, floor);
        }

        record TierDocument(int fromQuantity, long amount) {}

        static PriceDocument of(SkuPrice price) {
            return new PriceDocument(
                    price.sku().value(),
                    price.tiers().stream()
                            .map(tier -> new TierDocument(tier.fromQuantity(), tier.amount()))
                            .toList(),
                    price.floor().orElse(null));
        }

        ChangePrices.Change toChange() {
            return change(sku, tiers, floor);
        }

        private static ChangePrices.Change change(String text, List<TierDocument> tiers, @Nullable Long floor) {
            var sku = new Sku(text);
            return new ChangePrices.Change(
                    sku,
                    tiers.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new SkuPrice(
                                    sku,
                                    tiers.stream()
                                            .map(tier -> new SkuPrice.Tier(tier.fromQuantity(), tier.amount()))
                                            .toList(),
                                    Optional.ofNullable(floor))));
        }
    }

    /** By SKU. */
    static PricesDocument of(Collection<SkuPrice> prices) {
        return new PricesDocument(prices.stream()
                .map(PriceDocument::of)
                .sorted(Comparator.comparing(PriceDocument::sku))
                .toList());
    }
}
