package dev.cartwright.journey;

import static java.util.Map.entry;

import dev.cartwright.tools.access.Headers;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Changes of carts, each by a customer of its own. */
final class CartRequests {

    static final Map<String, Supplier<RepeatableRequest>> CASES = Map.ofEntries(
            entry(
                    "createCart",
                    () -> RepeatableRequest.of("/v1/carts", Map.of(), Map.of("lines", List.of(line(1))))
                            .by(Shop.newSku())),
            entry("deleteCart", ofACart((cart, etag) -> RepeatableRequest.withoutBody(cart))),
            entry("addLine", ofACart((cart, etag) -> RepeatableRequest.of(cart + "/lines", line(1), line(2)))),
            entry(
                    "replaceLines",
                    ofACart((cart, etag) -> RepeatableRequest.of(
                                    cart + "/lines", Map.of("lines", List.of(line(3))), Map.of("lines", List.of()))
                            .with("If-Match", etag))),
            entry(
                    "changeLine",
                    ofACart((cart, etag) -> RepeatableRequest.of(
                            cart + "/lines/MUG-SAND", Map.of("quantity", 4), Map.of("quantity", 5)))),
            entry("removeLine", ofACart((cart, etag) -> RepeatableRequest.withoutBody(cart + "/lines/MUG-SAND"))),
            entry(
                    "replaceDetails",
                    ofACart((cart, etag) -> RepeatableRequest.of(
                                    cart + "/details",
                                    Map.of("email", "ann@example.org"),
                                    Map.of("email", "eve@example.org"))
                            .with("If-Match", etag))),
            entry("mergeCart", CartRequests::merge));

    private CartRequests() {}

    private static Map<String, Object> line(int quantity) {
        return Map.of("sku", "MUG-SAND", "quantity", quantity);
    }

    private static Supplier<RepeatableRequest> ofACart(BiFunction<String, String, RepeatableRequest> change) {
        return () -> {
            String owner = Shop.newSku();
            Shop.Answer cart = Shop.post("/v1/carts", Map.of("lines", List.of(line(2))), Shop.customer(owner))
                    .require(201);
            return change.apply("/v1/carts/" + cart.at("/cartId"), cart.header("etag"))
                    .by(owner);
        };
    }

    private static RepeatableRequest merge() {
        Shop.Answer guests = Shop.post("/v1/carts", Map.of("lines", List.of(line(2))), Headers.NONE)
                .require(201);
        return RepeatableRequest.withoutBody("/v1/carts/" + guests.at("/cartId") + "/merge")
                .with("Cart-Token", guests.at("/cartToken"))
                .by(Shop.newSku());
    }
}
