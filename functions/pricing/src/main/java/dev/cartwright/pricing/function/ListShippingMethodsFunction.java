package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.ShippingMethod;
import java.util.function.Function;

/** {@code GET /v1/shipping-methods}: contract/openapi.yaml#listShippingMethods. */
public final class ListShippingMethodsFunction implements Function<Request, Reply> {

    private final Definitions<ShippingMethod> definitions;

    public ListShippingMethodsFunction(Definitions<ShippingMethod> definitions) {
        this.definitions = definitions;
    }

    @Override
    public Reply apply(Request request) {
        return ShippingMethodDocument.KIND.list(definitions, request);
    }
}
