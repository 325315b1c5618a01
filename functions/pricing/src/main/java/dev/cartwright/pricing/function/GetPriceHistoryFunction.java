package dev.cartwright.pricing.function;

import static dev.cartwright.pricing.function.PricingProblem.UNKNOWN_SKU;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.PriceHistory;
import dev.cartwright.pricing.domain.ShowPriceHistory;
import dev.cartwright.pricing.domain.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/prices/{sku}/history}: contract/openapi.yaml#getPriceHistory. */
public final class GetPriceHistoryFunction implements Function<Request, Reply> {

    private final ShowPriceHistory showPriceHistory;

    public GetPriceHistoryFunction(ShowPriceHistory showPriceHistory) {
        this.showPriceHistory = showPriceHistory;
    }

    @Override
    public Reply apply(Request request) {
        var sku = request.pathParameter("sku", Sku::new, UNKNOWN_SKU);
        return showPriceHistory
                .handle(sku, request.query("currency").map(QuoteBody::currency))
                .map(shown -> Reply.ok(View.of(sku, shown)))
                .orElseGet(() -> Reply.refused(UNKNOWN_SKU.about("The catalogue never told of it.")));
    }

    /**
     * A history.
     *
     * @param prices the newest first
     * @param lowestPrice with a reduced price
     */
    record View(
            String sku,
            String currency,
            List<PointView> prices,
            @Nullable Long lowestPrice,
            @Nullable String reducedSince) {

        record PointView(String from, @Nullable Long amount) {

            static PointView of(PriceHistory.Point point) {
                return new PointView(
                        point.from().toString(),
                        point.price().map(Money::getAmountMinorLong).orElse(null));
            }
        }

        static View of(Sku sku, ShowPriceHistory.Shown shown) {
            Optional<PriceHistory.Reduced> reduction = shown.reduction();
            return new View(
                    sku.value(),
                    shown.currency().getCode(),
                    shown.points().reversed().stream().map(PointView::of).toList(),
                    reduction
                            .map(reduced -> reduced.lowestBefore().getAmountMinorLong())
                            .orElse(null),
                    reduction
                            .map(PriceHistory.Reduced::since)
                            .map(Instant::toString)
                            .orElse(null));
        }
    }
}
