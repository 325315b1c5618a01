package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartToken;
import dev.cartwright.cart.domain.OpenCart;
import dev.cartwright.cart.domain.OpenCart.Outcome.AlreadyOpen;
import dev.cartwright.cart.domain.OpenCart.Outcome.Opened;
import dev.cartwright.cart.domain.OpenCart.Outcome.TooMany;
import dev.cartwright.cart.domain.PricedCart;
import dev.cartwright.cart.domain.Visitor;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/carts}: contract/openapi.yaml#createCart. */
public final class CreateCartFunction implements Function<Request, Reply> {

    private static final String CARTS = "/v1/carts/";

    private final OpenCart openCart;

    public CreateCartFunction(OpenCart openCart) {
        this.openCart = openCart;
    }

    record Body(
            @Nullable String name,
            @Nullable List<LineBody> lines,
            @Nullable String currency) {

        OpenCart.Command toCommand(Visitor visitor) {
            return new OpenCart.Command(
                    visitor,
                    Optional.ofNullable(name),
                    lines == null ? List.of() : LineBody.lines(lines),
                    Optional.ofNullable(currency));
        }
    }

    @Override
    public Reply apply(Request request) {
        return switch (openCart.handle(request.body(Body.class).toCommand(Visitors.of(request)))) {
            case Opened(var cart, var token) -> opened(cart, token);
            case AlreadyOpen(var id) ->
                Reply.refused(CartProblem.CART_EXISTS.about("Location names it; use it, or send another name."))
                        .with("Location", CARTS + id);
            case TooMany() -> Reply.refused(CartProblem.TOO_MANY_CARTS.about("Delete one before you open another."));
        };
    }

    private static Reply opened(Versioned<PricedCart> cart, Optional<CartToken> token) {
        return Reply.created(CARTS + cart.value().cart().id(), CartView.of(cart.value(), token))
                .withVersionAndBody(cart.version());
    }
}
