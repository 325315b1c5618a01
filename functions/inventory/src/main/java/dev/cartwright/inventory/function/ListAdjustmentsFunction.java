package dev.cartwright.inventory.function;

import static dev.cartwright.inventory.function.InventoryProblem.UNKNOWN_SKU;

import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.http.Page;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code GET /v1/stock/{sku}/adjustments}: contract/openapi.yaml#listAdjustments. With author and reason. */
public final class ListAdjustmentsFunction implements Function<Request, Reply> {

    private final Stocks stocks;

    public ListAdjustmentsFunction(Stocks stocks) {
        this.stocks = stocks;
    }

    @Override
    public Reply apply(Request request) {
        var page = stocks.adjustments(
                request.pathParameter("sku", Sku::new, UNKNOWN_SKU), request.limit(), request.cursor());
        return Reply.ok(Page.of(page, AdjustmentView::of));
    }
}
