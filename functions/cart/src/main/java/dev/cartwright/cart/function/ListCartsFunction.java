package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.Cart;
import dev.cartwright.cart.domain.ListCarts;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/carts}: contract/openapi.yaml#listCarts. */
public final class ListCartsFunction implements Function<Request, Reply> {

    private final ListCarts listCarts;

    public ListCartsFunction(ListCarts listCarts) {
        this.listCarts = listCarts;
    }

    @Override
    public Reply apply(Request request) {
        List<Cart> carts = listCarts.handle(request.caller().subject());
        return Reply.ok(new CartList(carts.stream().map(SummaryView::of).toList()));
    }

    /** All of them: there are few. */
    record CartList(List<SummaryView> items) {}

    record SummaryView(String cartId, @Nullable String name, int lineCount, Instant changedAt, Instant expiresAt) {

        static SummaryView of(Cart cart) {
            return new SummaryView(
                    cart.id().value(),
                    cart.name().isEmpty() ? null : cart.name(),
                    cart.lines().all().size(),
                    cart.changedAt(),
                    cart.expiresAt());
        }
    }
}
