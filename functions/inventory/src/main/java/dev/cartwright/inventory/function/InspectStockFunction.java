package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.List;
import java.util.function.Function;

/** {@code GET /v1/admin/stock?sku=A&sku=B}: contract/openapi.yaml#inspectStock. */
public final class InspectStockFunction implements Function<Request, Reply> {

    private final Stocks stocks;

    public InspectStockFunction(Stocks stocks) {
        this.stocks = stocks;
    }

    @Override
    public Reply apply(Request request) {
        return Reply.ok(new Answer(
                RequestedSkus.of(request).in(stocks).stream().map(View::of).toList()));
    }

    /** @param items in the order of the request */
    record Answer(List<View> items) {}

    record View(String sku, long onHand, long held, long available) {

        static View of(Stock stock) {
            return new View(stock.sku().value(), stock.onHand(), stock.held(), stock.available());
        }
    }
}
