package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartState;
import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Problem;
import dev.cartwright.kit.http.ProblemType;
import dev.cartwright.kit.http.Reply;

/** Problems of carts. */
enum CartProblem implements ProblemType {
    CART_EXISTS(409, "There is an open cart of this name"),
    TOO_MANY_CARTS(409, "There are too many open carts"),
    CART_ORDERED(409, "The cart has become an order"),
    CART_MERGED(409, "The cart is in another by now");

    private final Meaning meaning;

    CartProblem(int status, String title) {
        this.meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    static Reply notFound() {
        return Reply.refused(EdgeProblem.NOT_FOUND.about("Guests send the cart's token as Cart-Token."));
    }

    static Reply outdated() {
        return Reply.refused(EdgeProblem.PRECONDITION_FAILED.about("Read the cart again and repeat the change."));
    }

    /** Why a cart that is not open cannot be changed. */
    static Reply closed(CartState state) {
        return Reply.refused(
                state instanceof CartState.Merged(var into) ? CART_MERGED.about("Use " + into + ".") : ordered());
    }

    static Problem ordered() {
        return CART_ORDERED.about("Open another cart.");
    }
}
