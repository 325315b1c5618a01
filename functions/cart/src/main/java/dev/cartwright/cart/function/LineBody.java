package dev.cartwright.cart.function;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.cartwright.cart.domain.CartLine;
import dev.cartwright.cart.domain.Sku;
import java.util.List;

/** A line in a request: contract/openapi.yaml#/components/schemas/Line. */
record LineBody(CartLine line) {

    @JsonCreator
    static LineBody of(String sku, int quantity) {
        return new LineBody(CartLine.of(new Sku(sku), quantity));
    }

    static List<CartLine> lines(List<LineBody> bodies) {
        return bodies.stream().map(LineBody::line).toList();
    }
}
