package dev.cartwright.order.adapter;

import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.Unauthenticated;
import dev.cartwright.kit.value.WireAddress;
import dev.cartwright.order.domain.Basket;
import dev.cartwright.order.domain.BuyerCredentials;
import dev.cartwright.order.domain.Cart;
import dev.cartwright.order.domain.CartId;
import dev.cartwright.order.domain.Carts;
import dev.cartwright.order.domain.Recipient;
import dev.cartwright.order.domain.Sku;
import dev.cartwright.order.domain.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carts by {@code GET /v1/carts/{cartId}?quote=none}, read as the caller: what they cannot see there cannot be ordered here. The cart asks
 * neither pricing nor inventory, since an order is priced anew anyway.
 */
public final class HttpCarts implements Carts {

    private static final Set<Integer> NOT_THEIRS = Set.of(403, 404);
    private static final int UNAUTHENTICATED = 401;

    private final Neighbour cart;

    public HttpCarts(Neighbour cart) {
        this.cart = cart;
    }

    record CartAnswer(
            String state,
            List<Line> lines,
            @Nullable String email,
            @Nullable WireAddress shippingAddress,
            @Nullable WireAddress billingAddress,
            @Nullable String shippingMethod,
            @Nullable List<String> codes,
            @Nullable String currency,
            @Nullable String vatNumber,
            List<String> requirements) {

        record Line(String sku, int quantity) {

            Basket.Wanted wanted() {
                return new Basket.Wanted(new Sku(sku), quantity);
            }
        }

        Cart toCart() {
            return new Cart(state.equals("ORDERED"), basket(), recipient(), terms(), requirements);
        }

        private Optional<Basket> basket() {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Basket.of(lines.stream().map(Line::wanted).toList()));
        }

        private Optional<Recipient> recipient() {
            return email == null || shippingAddress == null
                    ? Optional.empty()
                    : Optional.of(new Recipient(
                            new Email(email),
                            shippingAddress.toAddress(),
                            Optional.ofNullable(billingAddress).map(WireAddress::toAddress),
                            Optional.ofNullable(vatNumber)));
        }

        private Terms terms() {
            return new Terms(
                    Optional.ofNullable(currency),
                    codes == null ? List.of() : codes,
                    Optional.ofNullable(shippingMethod));
        }
    }

    @Override
    public Optional<Cart> find(CartId id, BuyerCredentials credentials) {
        var answer = cart.get("/carts/" + id + "?quote=none", headers(credentials));
        if (answer.status() == UNAUTHENTICATED) {
            throw new Unauthenticated("cart");
        }
        if (NOT_THEIRS.contains(answer.status())) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw new IllegalStateException("cart refuses to show a cart: " + answer.status());
        }
        return Optional.of(answer.as(CartAnswer.class).toCart());
    }

    private static Map<String, String> headers(BuyerCredentials credentials) {
        var headers = new LinkedHashMap<String, String>();
        credentials.authorization().ifPresent(token -> headers.put("Authorization", token));
        credentials.cartToken().ifPresent(token -> headers.put("Cart-Token", token.value()));
        return headers;
    }
}
