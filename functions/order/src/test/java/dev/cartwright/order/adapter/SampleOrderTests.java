package dev.cartwright.order.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.Step;
import org.junit.jupiter.api.Test;

class SampleOrderTests {

    @Test
    void isFoundByAnyId() {
        assertThat(SampleOrder.everywhere().find(new OrderId("PRIME")))
                .get()
                .extracting(found -> found.value().step())
                .isEqualTo(Step.CONFIRMED);
    }
}
