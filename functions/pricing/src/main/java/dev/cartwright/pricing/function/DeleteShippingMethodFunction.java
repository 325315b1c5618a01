package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.ShippingMethod;
import java.util.function.Function;

/** {@code DELETE /v1/shipping-methods/{shippingMethodId}}: contract/openapi.yaml#deleteShippingMethod. */
public final class DeleteShippingMethodFunction implements Function<Request, Reply> {

    private final Define<ShippingMethod> define;

    public DeleteShippingMethodFunction(Define<ShippingMethod> define) {
        this.define = define;
    }

    @Override
    public Reply apply(Request request) {
        return ShippingMethodDocument.KIND.delete(define, request);
    }
}
