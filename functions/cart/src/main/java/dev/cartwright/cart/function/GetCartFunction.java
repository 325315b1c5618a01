package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.PricedCart;
import dev.cartwright.cart.domain.ShowCart;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Versioned;
import java.util.Optional;
import java.util.function.Function;

/** {@code GET /v1/carts/{cartId}}: contract/openapi.yaml#getCart. */
public final class GetCartFunction implements Function<Request, Reply> {

    private final ShowCart showCart;

    public GetCartFunction(ShowCart showCart) {
        this.showCart = showCart;
    }

    @Override
    public Reply apply(Request request) {
        return find(Changes.id(request), request).map(CartView::reply).orElseGet(CartProblem::notFound);
    }

    private Optional<Versioned<PricedCart>> find(CartId id, Request request) {
        Optional<String> quote = request.query("quote");
        InvalidInput.unless(quote.isEmpty() || quote.get().equals("none"), "quote", "is none or left out");
        return quote.isEmpty()
                ? showCart.handle(id, Visitors.of(request))
                : showCart.withoutQuote(id, Visitors.of(request));
    }
}
