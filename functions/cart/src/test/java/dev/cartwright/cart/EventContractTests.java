package dev.cartwright.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.cart.domain.CartEvent;
import dev.cartwright.kit.testing.EventContract;
import dev.cartwright.kit.value.EventType;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventContractTests implements EventContract {

    @Override
    public Stream<EventType<?>> emitted() {
        return Stream.of(CartEvent.CartAbandoned.TYPE);
    }

    @Test
    void namesWhateverACartAnnounces() {
        Stream<String> announced =
                Arrays.stream(CartEvent.class.getPermittedSubclasses()).map(Class::getSimpleName);

        assertThat(emitted().map(type -> type.data().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(announced.toList());
    }
}
