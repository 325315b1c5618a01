package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.Optional;

/**
 * A SKU's price in a list.
 *
 * @param tiers by rising quantity; a quantity below the first has no price in this list
 * @param floor no promotion takes a unit below this amount
 */
public record SkuPrice(Sku sku, List<Tier> tiers, Optional<Long> floor) {

    private static final int MOST_TIERS = 20;

    public SkuPrice {
        tiers = List.copyOf(tiers);
        InvalidInput.unless(!tiers.isEmpty() && tiers.size() <= MOST_TIERS, "tiers", "are 1 to " + MOST_TIERS);
        for (int i = 1; i < tiers.size(); i++) {
            InvalidInput.unless(
                    tiers.get(i - 1).fromQuantity() < tiers.get(i).fromQuantity(), "tiers", "rise by quantity");
        }
        floor.ifPresent(amount -> Amounts.checked("floor", amount));
    }

    public static SkuPrice of(Sku sku, long amount) {
        return new SkuPrice(sku, List.of(new Tier(1, amount)), Optional.empty());
    }

    /** @param amount of each unit in minor units; zero is free, not missing */
    public record Tier(int fromQuantity, long amount) {

        public Tier {
            InvalidInput.unless(fromQuantity >= 1, "fromQuantity", "is at least 1");
            Amounts.checked("amount", amount);
        }
    }

    /** What each unit costs when so many are bought. */
    public Optional<Long> of(int quantity) {
        return tiers.reversed().stream()
                .filter(tier -> tier.fromQuantity() <= quantity)
                .map(Tier::amount)
                .findFirst();
    }
}
