package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** The SKUs of {@code ?sku=A&sku=B}, in the client's order; one batch of the table. */
record RequestedSkus(LinkedHashSet<Sku> skus) {

    private static final int MOST = 100;

    static RequestedSkus of(Request request) {
        List<String> values = request.queries("sku");
        InvalidInput.unless(!values.isEmpty() && values.size() <= MOST, "sku is given 1 to " + MOST + " times");
        var skus = new LinkedHashSet<Sku>();
        values.forEach(value -> skus.add(new Sku(value)));
        return new RequestedSkus(skus);
    }

    /** Without the SKUs that have no stock record. */
    List<Stock> in(Stocks stocks) {
        var found = stocks.find(skus);
        return skus.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
