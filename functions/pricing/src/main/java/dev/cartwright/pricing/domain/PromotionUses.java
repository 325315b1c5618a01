package dev.cartwright.pricing.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How often promotions were used: asked only for those with limits that match the basket otherwise. */
@FunctionalInterface
public interface PromotionUses {

    /** Without those that nobody used. */
    Map<PromotionId, Uses> find(Set<PromotionId> promotions, Optional<String> customer);
}
