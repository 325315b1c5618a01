package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last of all, when every function did what it does: nobody was refused, and nobody may do what he never did. */
@Order(Integer.MAX_VALUE)
class LeastPrivilegeTests {

    @Test
    void noFunctionCalledWhatItsPolicyDoesNotAllow() {
        assertThat(Shop.stack().services().policies().denials()).isEmpty();
    }

    @Test
    void noPolicyAllowsWhatNoJourneyUsed() {
        assertThat(Shop.stack().services().policies().unused())
                .as("take these out of the template, or write the journey that needs them")
                .isEmpty();
    }
}
