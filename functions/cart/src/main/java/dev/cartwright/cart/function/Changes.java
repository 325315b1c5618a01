package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartChange;
import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.ChangeCart;
import dev.cartwright.cart.domain.ChangeCart.Outcome.Changed;
import dev.cartwright.cart.domain.ChangeCart.Outcome.Closed;
import dev.cartwright.cart.domain.ChangeCart.Outcome.NoSuchCart;
import dev.cartwright.cart.domain.ChangeCart.Outcome.Outdated;
import dev.cartwright.cart.domain.Sku;
import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.LongPredicate;

/** What all changes of a cart have in common on the wire. */
final class Changes {

    private Changes() {}

    /** Which versions the client wants to change: any, unless it says so. */
    static LongPredicate expected(Request request) {
        return request.header("if-match").isPresent() ? request.ifMatch() : version -> true;
    }

    static CartId id(Request request) {
        return request.pathParameter("cartId", CartId::new, EdgeProblem.NOT_FOUND);
    }

    static Sku sku(Request request) {
        return request.pathParameter("sku", Sku::new, EdgeProblem.NOT_FOUND);
    }

    /** A change that does not depend on what else is in the cart. */
    static Reply apply(ChangeCart changeCart, Request request, CartChange change) {
        return apply(changeCart, request, expected(request), change);
    }

    /** A change that replaces what is there; 428 unless the client says what that is. */
    static Reply replace(ChangeCart changeCart, Request request, CartChange change) {
        return apply(changeCart, request, request.ifMatch(), change);
    }

    private static Reply apply(ChangeCart changeCart, Request request, LongPredicate expected, CartChange change) {
        var command = new ChangeCart.Command(id(request), Visitors.of(request), expected, change);
        return switch (changeCart.handle(command)) {
            case Changed(var cart) -> CartView.reply(cart);
            case NoSuchCart() -> CartProblem.notFound();
            case Outdated() -> CartProblem.outdated();
            case Closed(var state) -> CartProblem.closed(state);
        };
    }
}
