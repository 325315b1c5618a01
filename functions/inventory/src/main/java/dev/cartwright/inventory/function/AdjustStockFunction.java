package dev.cartwright.inventory.function;

import static dev.cartwright.inventory.function.InventoryProblem.BELOW_HELD;
import static dev.cartwright.inventory.function.InventoryProblem.UNKNOWN_SKU;

import dev.cartwright.inventory.domain.AdjustStock;
import dev.cartwright.inventory.domain.AdjustStock.Outcome.Adjusted;
import dev.cartwright.inventory.domain.AdjustStock.Outcome.BelowHeld;
import dev.cartwright.inventory.domain.Change;
import dev.cartwright.inventory.domain.Reason;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.kit.http.Caller;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.List;
import java.util.function.Function;

/** {@code POST /v1/stock/{sku}/adjustments}: contract/openapi.yaml#adjustStock. */
public final class AdjustStockFunction implements Function<Request, Reply> {

    private final AdjustStock adjustStock;

    public AdjustStockFunction(AdjustStock adjustStock) {
        this.adjustStock = adjustStock;
    }

    @Override
    public Reply apply(Request request) {
        var sku = request.pathParameter("sku", Sku::new, UNKNOWN_SKU);
        return reply(sku, adjustStock.handle(request.body(Body.class).toCommand(sku, request.caller())));
    }

    private static Reply reply(Sku sku, AdjustStock.Outcome outcome) {
        return switch (outcome) {
            case Adjusted(var adjustments) ->
                Reply.created("/v1/stock/" + sku + "/adjustments", AdjustmentView.of(adjustments.getFirst()));
            case BelowHeld(var skus) ->
                Reply.refused(BELOW_HELD.about("Release or ship held stock first, or subtract less."));
        };
    }

    record Body(long change, String reason) {

        AdjustStock.Command toCommand(Sku sku, Caller caller) {
            return new AdjustStock.Command(List.of(new Change(sku, change)), new Reason(reason), caller.subject());
        }
    }
}
