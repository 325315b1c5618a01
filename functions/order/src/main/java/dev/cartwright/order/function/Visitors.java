package dev.cartwright.order.function;

import dev.cartwright.kit.http.Caller;
import dev.cartwright.kit.http.Request;
import dev.cartwright.order.domain.AccessToken;
import dev.cartwright.order.domain.Visitor;

/** Identifies who requests an order: the token's subject, or a guest with the header {@code Order-Token}. */
final class Visitors {

    private Visitors() {}

    static Visitor of(Request request) {
        Caller caller = request.caller();
        return new Visitor(
                caller.subject(),
                caller.is(Caller.Role.ADMIN),
                request.header("order-token").map(AccessToken::new));
    }
}
