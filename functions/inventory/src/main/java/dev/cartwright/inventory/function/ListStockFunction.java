package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.List;
import java.util.function.Function;

/** {@code GET /v1/stock?sku=A&sku=B}: contract/openapi.yaml#listStock. */
public final class ListStockFunction implements Function<Request, Reply> {

    private final Stocks stocks;

    public ListStockFunction(Stocks stocks) {
        this.stocks = stocks;
    }

    @Override
    public Reply apply(Request request) {
        return Reply.ok(new Answer(RequestedSkus.of(request).in(stocks).stream()
                .map(GetStockFunction.View::of)
                .toList()));
    }

    /** @param items in the order of the request */
    record Answer(List<GetStockFunction.View> items) {}
}
