package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.ShippingMethod;
import java.util.function.Function;

/** {@code GET /v1/shipping-methods/{shippingMethodId}}: contract/openapi.yaml#getShippingMethod. */
public final class GetShippingMethodFunction implements Function<Request, Reply> {

    private final Definitions<ShippingMethod> definitions;

    public GetShippingMethodFunction(Definitions<ShippingMethod> definitions) {
        this.definitions = definitions;
    }

    @Override
    public Reply apply(Request request) {
        return ShippingMethodDocument.KIND.get(definitions, request);
    }
}
