package dev.cartwright.order.function;

import dev.cartwright.kit.http.Caller;
import dev.cartwright.kit.http.Request;
import dev.cartwright.order.domain.AccessToken;
import dev.cartwright.order.domain.BuyerCredentials;
import dev.cartwright.order.domain.Visitor;
import java.util.regex.Pattern;

/** Identifies who requests an order: the token's subject, or a guest with the header {@code Order-Token}. */
final class Visitors {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private Visitors() {}

    static Visitor of(Request request) {
        Caller caller = request.caller();
        return new Visitor(
                caller.subject(),
                caller.is(Caller.Role.ADMIN),
                request.header("order-token").map(AccessToken::new));
    }

    /** What the caller presented, to ask other services on their behalf. */
    static BuyerCredentials credentials(Request request) {
        return new BuyerCredentials(
                request.header("authorization"),
                request.header("cart-token")
                        .filter(token -> TOKEN.matcher(token).matches())
                        .map(AccessToken::new));
    }
}
