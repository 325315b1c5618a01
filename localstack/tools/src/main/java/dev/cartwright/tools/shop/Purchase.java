package dev.cartwright.tools.shop;

import java.util.List;
import java.util.Map;

/**
 * An order to be placed.
 *
 * @param quantities by SKU
 * @param paymentToken from the payment provider for the customer's card: {@code tok_approve}
 */
public record Purchase(Map<String, Integer> quantities, String paymentToken) {

    private static final String EMAIL = "ann@example.org";

    public Purchase {
        quantities = Map.copyOf(quantities);
    }

    /** The body of {@code POST /v1/orders}. */
    Map<String, Object> body() {
        return Map.of("lines", lines(), "email", EMAIL, "shippingAddress", address(), "paymentToken", paymentToken);
    }

    /** The body of {@code POST /v1/carts}; a guest's cart has no name. */
    Map<String, Object> cart(String name) {
        return name.isEmpty() ? Map.of("lines", lines()) : Map.of("name", name, "lines", lines());
    }

    /** The body of {@code PUT /v1/carts/{cartId}/details}. */
    Map<String, Object> details(List<String> codes) {
        return Map.of("email", EMAIL, "shippingAddress", address(), "codes", codes);
    }

    private List<Map<String, Object>> lines() {
        return quantities.entrySet().stream()
                .map(line -> Map.<String, Object>of("sku", line.getKey(), "quantity", line.getValue()))
                .toList();
    }

    private static Map<String, Object> address() {
        return Map.of(
                "name", "Ann Example",
                "line1", "1 Sample Street",
                "city", "London",
                "postalCode", "N1 1AA",
                "country", "GB");
    }
}
