package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.DeleteCart;
import dev.cartwright.cart.domain.DeleteCart.Outcome.Closed;
import dev.cartwright.cart.domain.DeleteCart.Outcome.Deleted;
import dev.cartwright.cart.domain.DeleteCart.Outcome.NoSuchCart;
import dev.cartwright.cart.domain.DeleteCart.Outcome.Outdated;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code DELETE /v1/carts/{cartId}}: contract/openapi.yaml#deleteCart. */
public final class DeleteCartFunction implements Function<Request, Reply> {

    private final DeleteCart deleteCart;

    public DeleteCartFunction(DeleteCart deleteCart) {
        this.deleteCart = deleteCart;
    }

    @Override
    public Reply apply(Request request) {
        return switch (deleteCart.handle(Changes.id(request), Visitors.of(request), Changes.expected(request))) {
            case Deleted() -> Reply.noContent();
            case NoSuchCart() -> CartProblem.notFound();
            case Outdated() -> CartProblem.outdated();
            case Closed(var state) -> CartProblem.closed(state);
        };
    }
}
