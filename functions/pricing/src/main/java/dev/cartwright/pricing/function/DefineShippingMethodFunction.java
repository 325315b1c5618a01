package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.ShippingMethod;
import java.util.function.Function;

/** {@code PUT /v1/shipping-methods/{shippingMethodId}}: contract/openapi.yaml#defineShippingMethod. */
public final class DefineShippingMethodFunction implements Function<Request, Reply> {

    private final Define<ShippingMethod> define;

    public DefineShippingMethodFunction(Define<ShippingMethod> define) {
        this.define = define;
    }

    @Override
    public Reply apply(Request request) {
        return ShippingMethodDocument.KIND.define(
                define,
                request,
                id -> request.body(ShippingMethodDocument.class).toShippingMethod(id));
    }
}
