package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.MergeCart;
import dev.cartwright.cart.domain.MergeCart.Outcome.AlreadyOrdered;
import dev.cartwright.cart.domain.MergeCart.Outcome.Merged;
import dev.cartwright.cart.domain.MergeCart.Outcome.NoSuchCart;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code POST /v1/carts/{cartId}/merge}: contract/openapi.yaml#mergeCart. */
public final class MergeCartFunction implements Function<Request, Reply> {

    private final MergeCart mergeCart;

    public MergeCartFunction(MergeCart mergeCart) {
        this.mergeCart = mergeCart;
    }

    @Override
    public Reply apply(Request request) {
        return switch (mergeCart.handle(Changes.id(request), Visitors.of(request))) {
            case Merged(var cart) -> CartView.reply(cart);
            case NoSuchCart() -> CartProblem.notFound();
            case AlreadyOrdered() -> Reply.refused(CartProblem.ordered());
        };
    }
}
