package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.Map;

/** The SKUs of {@code ?sku=A&sku=B}, each once, in the client's order. */
record RequestedSkus(List<Sku> skus) {

    private static final int MOST = 100;

    static RequestedSkus of(Request request) {
        List<String> values = request.queries("sku");
        InvalidInput.unless(!values.isEmpty() && values.size() <= MOST, "sku is given 1 to " + MOST + " times");
        return new RequestedSkus(values.stream().map(Sku::new).distinct().toList());
    }

    /** Without the SKUs that have no stock record. */
    List<Stock> in(Stocks stocks) {
        Map<Sku, Stock> found = stocks.find(skus);
        return skus.stream().filter(found::containsKey).map(found::get).toList();
    }
}
