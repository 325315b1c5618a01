package dev.cartwright.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.EventContract;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.payment.domain.PaymentEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventContractTests implements EventContract {

    @Override
    public Stream<EventType<?>> emitted() {
        return Stream.of(
                PaymentEvent.PaymentAuthorized.TYPE,
                PaymentEvent.PaymentDeclined.TYPE,
                PaymentEvent.PaymentCaptured.TYPE,
                PaymentEvent.PaymentVoided.TYPE,
                PaymentEvent.PaymentRefunded.TYPE,
                PaymentEvent.PaymentRefundRefused.TYPE,
                PaymentEvent.PaymentDifferenceDetected.TYPE);
    }

    @Test
    void namesWhateverAPaymentAnnounces() {
        Stream<String> announced =
                Arrays.stream(PaymentEvent.class.getPermittedSubclasses()).map(Class::getSimpleName);

        assertThat(emitted().map(type -> type.data().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(announced.toList());
    }
}
