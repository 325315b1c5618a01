package dev.cartwright.cart.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.cart.domain.CartId;
import org.junit.jupiter.api.Test;

class SampleCartTests {

    @Test
    void isFoundByAnyId() {
        assertThat(SampleCart.everywhere().find(new CartId("PRIME")))
                .get()
                .extracting(found -> found.value().isOpen())
                .isEqualTo(false);
    }
}
