package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartChange;
import dev.cartwright.cart.domain.ChangeCart;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code DELETE /v1/carts/{cartId}/lines/{sku}}: contract/openapi.yaml#removeLine. */
public final class RemoveLineFunction implements Function<Request, Reply> {

    private final ChangeCart changeCart;

    public RemoveLineFunction(ChangeCart changeCart) {
        this.changeCart = changeCart;
    }

    @Override
    public Reply apply(Request request) {
        return Changes.apply(changeCart, request, new CartChange.RemoveLine(Changes.sku(request)));
    }
}
