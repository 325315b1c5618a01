package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartChange;
import dev.cartwright.cart.domain.ChangeCart;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.List;
import java.util.function.Function;

/** {@code PUT /v1/carts/{cartId}/lines}: contract/openapi.yaml#replaceLines. */
public final class ReplaceLinesFunction implements Function<Request, Reply> {

    private final ChangeCart changeCart;

    public ReplaceLinesFunction(ChangeCart changeCart) {
        this.changeCart = changeCart;
    }

    record Body(List<LineBody> lines) {}

    @Override
    public Reply apply(Request request) {
        var wanted = LineBody.lines(request.body(Body.class).lines());
        return Changes.replace(changeCart, request, new CartChange.ReplaceLines(wanted));
    }
}
