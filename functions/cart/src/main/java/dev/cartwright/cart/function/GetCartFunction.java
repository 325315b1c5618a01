package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.ShowCart;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code GET /v1/carts/{cartId}}: contract/openapi.yaml#getCart. */
public final class GetCartFunction implements Function<Request, Reply> {

    private final ShowCart showCart;

    public GetCartFunction(ShowCart showCart) {
        this.showCart = showCart;
    }

    @Override
    public Reply apply(Request request) {
        return showCart.handle(Changes.id(request), Visitors.of(request))
                .map(CartView::reply)
                .orElseGet(CartProblem::notFound);
    }
}
