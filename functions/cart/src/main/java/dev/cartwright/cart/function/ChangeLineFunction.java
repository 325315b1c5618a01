package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartChange;
import dev.cartwright.cart.domain.CartLine;
import dev.cartwright.cart.domain.ChangeCart;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code PUT /v1/carts/{cartId}/lines/{sku}}: contract/openapi.yaml#changeLine. */
public final class ChangeLineFunction implements Function<Request, Reply> {

    private final ChangeCart changeCart;

    public ChangeLineFunction(ChangeCart changeCart) {
        this.changeCart = changeCart;
    }

    record Body(int quantity) {}

    @Override
    public Reply apply(Request request) {
        var line = CartLine.of(Changes.sku(request), request.body(Body.class).quantity());
        return Changes.apply(changeCart, request, new CartChange.SetLine(line));
    }
}
