package dev.cartwright.pricing.function;

import static dev.cartwright.pricing.function.PricingProblem.UNKNOWN_PRICE_LIST;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.ListPrices;
import dev.cartwright.pricing.domain.PriceList;
import dev.cartwright.pricing.domain.PriceListId;
import dev.cartwright.pricing.domain.Sku;
import java.util.List;
import java.util.function.Function;

/** {@code GET /v1/price-lists/{priceListId}/prices?sku=A&sku=B}: contract/openapi.yaml#listPrices. */
public final class ListPricesFunction implements Function<Request, Reply> {

    private static final int MOST = 100;

    private final Definitions<PriceList> lists;
    private final ListPrices prices;

    public ListPricesFunction(Definitions<PriceList> lists, ListPrices prices) {
        this.lists = lists;
        this.prices = prices;
    }

    @Override
    public Reply apply(Request request) {
        var list = request.pathParameter("priceListId", PriceListId::new, UNKNOWN_PRICE_LIST);
        List<Sku> skus =
                request.queries("sku").stream().distinct().map(Sku::new).toList();
        InvalidInput.unless(!skus.isEmpty() && skus.size() <= MOST, "sku", "is named 1 to " + MOST + " times");
        return lists.find(list.value()).isEmpty()
                ? Reply.refused(UNKNOWN_PRICE_LIST.about("No price list has this id."))
                : Reply.ok(PricesDocument.of(prices.find(list, skus).values()));
    }
}
