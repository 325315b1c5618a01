package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The uses of promotions with limits; what is staged here takes effect as one with the announcements, or not at all. A promotion that
 * was used up since it was read makes the work run again.
 */
public interface Redemptions {

    Optional<Versioned<Redemption>> find(OrderId orderId);

    /** The limits of those promotions that there still are. */
    Map<PromotionId, Limits> limits(Collection<PromotionId> promotions);

    /** Counts one use more, if the limits leave it. */
    void use(PromotionId promotion, Limits limits, Redemption.Redeemed by);

    /** Counts one use less. */
    void giveBack(PromotionId promotion, Redemption.Redeemed by);

    /** Puts a redemption in place of the one that was found, or of none. */
    void save(Versioned<Redemption> before, Redemption after);

    void announce(PricingEvent event);
}
