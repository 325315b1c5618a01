package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartChange;
import dev.cartwright.cart.domain.ChangeCart;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code POST /v1/carts/{cartId}/lines}: contract/openapi.yaml#addLine. */
public final class AddLineFunction implements Function<Request, Reply> {

    private final ChangeCart changeCart;

    public AddLineFunction(ChangeCart changeCart) {
        this.changeCart = changeCart;
    }

    @Override
    public Reply apply(Request request) {
        var added = new CartChange.AddLine(request.body(LineBody.class).line());
        return Changes.apply(changeCart, request, added);
    }
}
