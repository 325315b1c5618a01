package dev.cartwright.inventory.function;

import static dev.cartwright.inventory.function.InventoryProblem.UNKNOWN_SKU;

import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.List;
import java.util.function.Function;

/** {@code GET /v1/stock/{sku}}: contract/openapi.yaml#getStock. Returns the available quantity, not the quantity on hand. */
public final class GetStockFunction implements Function<Request, Reply> {

    private final Stocks stocks;

    public GetStockFunction(Stocks stocks) {
        this.stocks = stocks;
    }

    @Override
    public Reply apply(Request request) {
        return stocks.find(List.of(request.pathParameter("sku", Sku::new, UNKNOWN_SKU))).values().stream()
                .findFirst()
                .map(stock -> Reply.ok(View.of(stock)))
                .orElseGet(() -> Reply.refused(UNKNOWN_SKU.about("It may be sold under another SKU.")));
    }

    record View(String sku, long available) {

        static View of(Stock stock) {
            return new View(stock.sku().value(), stock.available());
        }
    }
}
