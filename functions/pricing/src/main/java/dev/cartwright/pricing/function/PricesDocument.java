package dev.cartwright.pricing.function;

import dev.cartwright.kit.value.Versioned;
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

    /**
     * A price.
     *
     * @param tiers none: the price ends
     * @param version of the price; in a request the one that was read, 0 for none, and absent for any
     */
    record PriceDocument(
            String sku,
            List<TierDocument> tiers,
            @Nullable Long floor,
            @Nullable Long version) {

        /** Throws InvalidInput itself, so that the problem points to the price */
        PriceDocument {
            tiers = List.copyOf(tiers);
            change(sku, tiers, floor, version);
        }

        record TierDocument(int fromQuantity, long amount) {}

        static PriceDocument of(Versioned<SkuPrice> found) {
            SkuPrice price = found.value();
            return new PriceDocument(
                    price.sku().value(),
                    price.tiers().stream()
                            .map(tier -> new TierDocument(tier.fromQuantity(), tier.amount()))
                            .toList(),
                    price.floor().orElse(null),
                    found.version());
        }

        ChangePrices.Change toChange() {
            return change(sku, tiers, floor, version);
        }

        private static ChangePrices.Change change(
                String text, List<TierDocument> tiers, @Nullable Long floor, @Nullable Long version) {
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
                                    Optional.ofNullable(floor))),
                    Optional.ofNullable(version));
        }
    }

    /** By SKU. */
    static PricesDocument of(Collection<Versioned<SkuPrice>> prices) {
        return new PricesDocument(prices.stream()
                .map(PriceDocument::of)
                .sorted(Comparator.comparing(PriceDocument::sku))
                .toList());
    }
}
