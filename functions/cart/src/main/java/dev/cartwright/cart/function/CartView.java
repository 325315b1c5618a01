package dev.cartwright.cart.function;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.cartwright.cart.domain.Cart;
import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.CartLine;
import dev.cartwright.cart.domain.CartState;
import dev.cartwright.cart.domain.CartToken;
import dev.cartwright.cart.domain.Details;
import dev.cartwright.cart.domain.Notice;
import dev.cartwright.cart.domain.PricedCart;
import dev.cartwright.cart.domain.Quote;
import dev.cartwright.cart.domain.Requirement;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.kit.value.WireAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cart in a response to its owner: contract/openapi.yaml#/components/schemas/Cart.
 *
 * @param cartToken for the header {@code Cart-Token}; for guests only, and only in the response that opens the cart
 * @param quote JSON of pricing
 */
record CartView(
        String cartId,
        @Nullable String cartToken,
        State state,
        @Nullable String name,
        List<LineView> lines,
        @Nullable String email,
        boolean consent,
        @Nullable WireAddress shippingAddress,
        @Nullable WireAddress billingAddress,
        @Nullable String shippingMethod,
        List<String> codes,
        @Nullable String currency,
        @Nullable String vatNumber,
        @JsonRawValue @Nullable String quote,
        List<String> requirements,
        List<MessageView> messages,
        Instant expiresAt,
        @Nullable String orderId,
        @Nullable String restCartId,
        @Nullable String mergedInto) {

    /** Whether it can be changed. */
    enum State {
        OPEN,
        ORDERED,
        MERGED;

        static State of(CartState state) {
            return switch (state) {
                case CartState.Open() -> OPEN;
                case CartState.Ordered _ -> ORDERED;
                case CartState.Merged _ -> MERGED;
            };
        }
    }

    record LineView(String sku, int quantity) {

        static LineView of(CartLine line) {
            return new LineView(line.sku().value(), line.quantity());
        }
    }

    record MessageView(String type, String code, @Nullable String path, String severity, String content) {

        static MessageView of(Notice notice) {
            return new MessageView(
                    notice.type(), notice.code(), notice.path().orElse(null), notice.severity(), notice.content());
        }
    }

    /** With the ETag of all that it shows: prices change although the cart does not. */
    static Reply reply(Versioned<PricedCart> priced) {
        return Reply.ok(of(priced.value(), Optional.empty())).withVersionAndBody(priced.version());
    }

    static CartView of(PricedCart priced, Optional<CartToken> token) {
        Cart cart = priced.cart();
        Details details = cart.details();
        Optional<CartState.Ordered> ordered = cart.orderedAs();
        return new CartView(
                cart.id().value(),
                token.map(CartToken::value).orElse(null),
                State.of(cart.state()),
                cart.name().isEmpty() ? null : cart.name(),
                cart.lines().all().stream().map(LineView::of).toList(),
                details.email().map(Email::value).orElse(null),
                details.consent(),
                details.shippingAddress().map(WireAddress::of).orElse(null),
                details.billingAddress().map(WireAddress::of).orElse(null),
                details.shippingMethod().orElse(null),
                details.codes(),
                details.currency().orElse(null),
                details.vatNumber().orElse(null),
                priced.quote().map(Quote::document).orElse(null),
                priced.requirements().stream().map(CartView::word).toList(),
                priced.notices().stream().map(MessageView::of).toList(),
                cart.expiresAt(),
                ordered.map(CartState.Ordered::orderId).orElse(null),
                ordered.flatMap(CartState.Ordered::rest).map(CartId::value).orElse(null),
                cart.state() instanceof CartState.Merged(var into) ? into.value() : null);
    }

    private static String word(Requirement requirement) {
        return requirement.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
