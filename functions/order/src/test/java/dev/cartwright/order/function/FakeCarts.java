package dev.cartwright.order.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carts, each with one key: a guest's token, or the header of a customer. */
final class FakeCarts extends FakeNeighbour {

    private final Map<String, Map<String, Object>> carts = new HashMap<>();
    private final Map<String, String> guests = new HashMap<>();

    /** A cart that has all that an order needs. */
    Map<String, Object> complete(String id, String sku, int quantity) {
        var cart = new HashMap<String, Object>(Map.of(
                "cartId", id,
                "state", "OPEN",
                "lines", List.of(Map.of("sku", sku, "quantity", quantity)),
                "email", "ann@example.org",
                "shippingAddress", Shop.address(),
                "codes", List.of(),
                "requirements", List.of(),
                "messages", List.of()));
        carts.put(id, cart);
        return cart;
    }

    void ofGuest(String id, String token) {
        guests.put(id, token);
    }

    /** A cart of a guest is shown to who has its token, any other to who has a token at all. */
    @Override
    Optional<Object> answer(Asked asked) {
        String id = asked.path().substring("/v1/carts/".length());
        boolean theirs = guests.containsKey(id)
                ? guests.get(id).equals(asked.header("Cart-token"))
                : !asked.header("Authorization").isEmpty();
        return Optional.<Object>ofNullable(carts.get(id)).filter(cart -> theirs);
    }
}
