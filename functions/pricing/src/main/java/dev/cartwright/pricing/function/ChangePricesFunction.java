package dev.cartwright.pricing.function;

import static dev.cartwright.kit.http.EdgeProblem.PRECONDITION_FAILED;
import static dev.cartwright.pricing.function.PricingProblem.UNKNOWN_PRICE_LIST;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.ChangePrices;
import dev.cartwright.pricing.domain.ChangePrices.Outcome;
import dev.cartwright.pricing.domain.PriceListId;
import java.util.function.Function;

/** {@code PUT /v1/price-lists/{priceListId}/prices}: contract/openapi.yaml#changePrices. Changes all prices or none. */
public final class ChangePricesFunction implements Function<Request, Reply> {

    private final ChangePrices changePrices;

    public ChangePricesFunction(ChangePrices changePrices) {
        this.changePrices = changePrices;
    }

    @Override
    public Reply apply(Request request) {
        var list = request.pathParameter("priceListId", PriceListId::new, UNKNOWN_PRICE_LIST);
        var changes = request.body(PricesDocument.class).prices().stream()
                .map(PricesDocument.PriceDocument::toChange)
                .toList();
        return reply(changePrices.handle(new ChangePrices.Command(list, request.ifMatch(), changes)));
    }

    private static Reply reply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(var prices) -> Reply.ok(PricesDocument.of(prices));
            case Outcome.NoSuchList() -> Reply.refused(UNKNOWN_PRICE_LIST.about("No price list has this id."));
            case Outcome.Outdated() ->
                Reply.refused(
                        PRECONDITION_FAILED.about("Read the price list and its prices again and repeat the change."));
        };
    }
}
