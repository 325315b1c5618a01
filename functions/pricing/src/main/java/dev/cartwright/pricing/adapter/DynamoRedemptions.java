package dev.cartwright.pricing.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.Limits;
import dev.cartwright.pricing.domain.OrderId;
import dev.cartwright.pricing.domain.PricingEvent;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.PromotionId;
import dev.cartwright.pricing.domain.PromotionUses;
import dev.cartwright.pricing.domain.Redemption;
import dev.cartwright.pricing.domain.Redemptions;
import dev.cartwright.pricing.domain.Uses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Redemptions in the table, beside the counters of uses. */
public final class DynamoRedemptions implements Redemptions, PromotionUses {

    private final Table table;

    public DynamoRedemptions(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Versioned<Redemption>> find(OrderId orderId) {
        return table.find(RedemptionRow.key(orderId)).map(row -> row.versioned(RedemptionRow.read(row)));
    }

    @Override
    public Map<PromotionId, Limits> limits(Collection<PromotionId> promotions) {
        List<Key> keys = promotions.stream()
                .map(promotion -> new Key(DynamoPromotions.PARTITION, promotion.value()))
                .toList();
        return table.findAll(keys).values().stream()
                .map(row -> RuleRow.read(row, Promotion.class))
                .collect(toMap(Promotion::id, Promotion::limits));
    }

    @Override
    public Map<PromotionId, Uses> find(Set<PromotionId> promotions, Optional<String> customer) {
        List<Key> keys = new ArrayList<>();
        promotions.forEach(promotion -> {
            keys.add(UsesRow.inAll(promotion));
            customer.ifPresent(subject -> keys.add(UsesRow.byCustomer(promotion, subject)));
        });
        Map<Key, Row> rows = table.findAll(keys);
        var uses = new HashMap<PromotionId, Uses>();
        for (PromotionId promotion : promotions) {
            long inAll = count(rows, UsesRow.inAll(promotion));
            long byCustomer = customer.map(subject -> count(rows, UsesRow.byCustomer(promotion, subject)))
                    .orElse(0L);
            if (inAll > 0) {
                uses.put(promotion, new Uses(inAll, byCustomer));
            }
        }
        return uses;
    }

    private static long count(Map<Key, Row> rows, Key key) {
        Row row = rows.get(key);
        return row == null ? 0 : UsesRow.uses(row);
    }

    @Override
    public void use(PromotionId promotion, Limits limits, Redemption.Redeemed by) {
        UsesRow.use(promotion, limits, by.customer());
        Transaction.current().insert(UsesRow.byOrder(promotion, by.orderId()));
    }

    @Override
    public void giveBack(PromotionId promotion, Redemption.Redeemed by) {
        UsesRow.giveBack(promotion, by.customer());
        Transaction.current().delete(UsesRow.byOrder(promotion, by.orderId()).key());
    }

    @Override
    public void save(Versioned<Redemption> before, Redemption after) {
        Transaction.current().save(before, RedemptionRow.of(after));
    }

    @Override
    public void announce(PricingEvent event) {
        Transaction.current().announce(event);
    }
}
