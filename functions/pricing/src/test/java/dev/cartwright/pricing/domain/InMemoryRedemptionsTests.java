package dev.cartwright.pricing.domain;

final class InMemoryRedemptionsTests extends RedemptionsContract {

    private final InMemoryRedemptions redemptions = new InMemoryRedemptions();

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
        redemptions.promotion(id, limits);
    }

    @Override
    protected void commit(Runnable work) {
        work.run();
    }
}
