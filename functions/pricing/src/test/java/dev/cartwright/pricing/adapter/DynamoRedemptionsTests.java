package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.Conditions;
import dev.cartwright.pricing.domain.Discount;
import dev.cartwright.pricing.domain.Limits;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.PromotionEffect;
import dev.cartwright.pricing.domain.PromotionId;
import dev.cartwright.pricing.domain.PromotionUses;
import dev.cartwright.pricing.domain.Redemptions;
import dev.cartwright.pricing.domain.RedemptionsContract;
import dev.cartwright.pricing.domain.Scope;
import java.time.InstantSource;
import java.util.Optional;

final class DynamoRedemptionsTests extends RedemptionsContract {

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final Transactions committed = local.transactions();
    private final DynamoRedemptions redemptions = new DynamoRedemptions(table);

    @Override
    protected Redemptions redemptions() {
        return redemptions;
    }

    @Override
    protected PromotionUses uses() {
        return redemptions;
    }

    @Override
    protected void promotion(PromotionId id, Limits limits) {
        var promotion = new Promotion(
                id,
                "Last",
                Optional.empty(),
                0,
                true,
                Optional.empty(),
                Conditions.NONE,
                new PromotionEffect.OffOrder(Scope.ALL, Discount.percent("10")),
                Optional.empty(),
                limits);
        commit(() -> DynamoDefinitions.ofPromotions(table, InstantSource.system())
                .save(Versioned.unsaved(promotion), promotion));
    }

    @Override
    protected void commit(Runnable work) {
        committed.run(work);
    }
}
