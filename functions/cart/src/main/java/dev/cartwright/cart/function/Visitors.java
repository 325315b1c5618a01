package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartToken;
import dev.cartwright.cart.domain.Visitor;
import dev.cartwright.kit.http.Request;

/** Identifies who requests a cart: the token's subject, or a guest with the header {@code Cart-Token}. */
final class Visitors {

    private Visitors() {}

    static Visitor of(Request request) {
        return new Visitor(
                request.caller().subject(),
                request.header("cart-token").map(CartToken::new),
                request.header("authorization").map(Visitor.Credentials::new));
    }
}
