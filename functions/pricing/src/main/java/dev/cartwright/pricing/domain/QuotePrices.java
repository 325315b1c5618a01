package dev.cartwright.pricing.domain;

import java.time.InstantSource;
import java.util.List;

/** Says what a basket costs now. The same basket gives the same quote as long as prices, rules and uses are the same. */
public final class QuotePrices {

    private final Sources sources;
    private final InstantSource clock;

    public QuotePrices(Sources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** What a quote reads. */
    public record Sources(
            Markets markets,
            PricedSkus skus,
            PriceLists priceLists,
            Promotions promotions,
            PromotionUses uses,
            KnownBuyers buyers,
            TaxRates taxRates,
            ShippingMethods shippingMethods) {}

    /** A quote and why each promotion that could match did or did not apply. */
    public record Explained(Quote quote, List<Verdict> verdicts) {

        public Explained {
            verdicts = List.copyOf(verdicts);
        }
    }

    public Quote handle(QuoteRequest request) {
        return explain(request).quote();
    }

    public Explained explain(QuoteRequest request) {
        throw new UnsupportedOperationException(request + " at " + clock.instant() + " from " + sources);
    }
}
