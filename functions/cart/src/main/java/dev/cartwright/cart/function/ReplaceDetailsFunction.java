package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartChange;
import dev.cartwright.cart.domain.ChangeCart;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code PUT /v1/carts/{cartId}/details}: contract/openapi.yaml#replaceDetails. */
public final class ReplaceDetailsFunction implements Function<Request, Reply> {

    private final ChangeCart changeCart;

    public ReplaceDetailsFunction(ChangeCart changeCart) {
        this.changeCart = changeCart;
    }

    @Override
    public Reply apply(Request request) {
        var details = request.body(DetailsBody.class).details();
        return Changes.replace(changeCart, request, new CartChange.ReplaceDetails(details));
    }
}
