package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Redemptions in maps; refuses what the table would refuse at the commit. */
public final class InMemoryRedemptions implements Redemptions, PromotionUses {

    private final Map<OrderId, Versioned<Redemption>> redemptions = new HashMap<>();
    private final Map<PromotionId, Limits> limits = new HashMap<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final Set<String> orders = new HashSet<>();
    private final List<PricingEvent> announced = new ArrayList<>();

    void promotion(PromotionId id, Limits of) {
        limits.put(id, of);
    }

    void delete(PromotionId id) {
        limits.remove(id);
    }

    @Override
    public Optional<Versioned<Redemption>> find(OrderId orderId) {
        return Optional.ofNullable(redemptions.get(orderId));
    }

    @Override
    public Map<PromotionId, Limits> limits(Collection<PromotionId> promotions) {
        var known = new HashMap<>(limits);
        known.keySet().retainAll(promotions);
        return known;
    }

    @Override
    public Map<PromotionId, Uses> find(Set<PromotionId> promotions, Optional<String> customer) {
        var uses = new HashMap<PromotionId, Uses>();
        for (PromotionId promotion : promotions) {
            long inAll = counters.getOrDefault(promotion.value(), 0L);
            long byCustomer = customer.map(subject -> counters.getOrDefault(promotion + " " + subject, 0L))
                    .orElse(0L);
            if (inAll > 0) {
                uses.put(promotion, new Uses(inAll, byCustomer));
            }
        }
        return uses;
    }

    @Override
    public void use(PromotionId promotion, Limits of, Redemption.Redeemed by) {
        refuseUnless(of.leave(find(Set.of(promotion), by.customer()).getOrDefault(promotion, Uses.NONE)));
        refuseUnless(orders.add(promotion + " " + by.orderId()));
        count(promotion, by, 1);
    }

    @Override
    public void giveBack(PromotionId promotion, Redemption.Redeemed by) {
        refuseUnless(orders.remove(promotion + " " + by.orderId()));
        count(promotion, by, -1);
    }

    private void count(PromotionId promotion, Redemption.Redeemed by, long change) {
        counters.merge(promotion.value(), change, Long::sum);
        by.customer().ifPresent(subject -> counters.merge(promotion + " " + subject, change, Long::sum));
    }

    @Override
    public void save(Versioned<Redemption> before, Redemption after) {
        refuseUnless(before.version()
                == find(after.orderId()).map(Versioned::version).orElse(0L));
        redemptions.put(after.orderId(), before.next(after));
    }

    private static void refuseUnless(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("a condition did not hold at the commit");
        }
    }

    @Override
    public void announce(PricingEvent event) {
        announced.add(event);
    }

    List<PricingEvent> announced() {
        return announced;
    }
}
