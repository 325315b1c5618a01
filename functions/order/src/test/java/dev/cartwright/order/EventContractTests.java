package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.EventContract;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.CheckoutCommand;
import dev.cartwright.order.domain.OrderAnnouncement;
import dev.cartwright.order.domain.OrderEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventContractTests implements EventContract {

    @Override
    public Stream<EventType<?>> emitted() {
        return Stream.of(
                OrderEvent.OrderPlaced.TYPE,
                OrderEvent.OrderConfirmed.TYPE,
                OrderEvent.OrderCancelled.TYPE,
                CheckoutCommand.ReserveStock.TYPE,
                CheckoutCommand.ReleaseStock.TYPE,
                CheckoutCommand.CommitStock.TYPE,
                CheckoutCommand.RedeemPromotions.TYPE,
                CheckoutCommand.ReleasePromotions.TYPE,
                CheckoutCommand.AuthorizePayment.TYPE,
                CheckoutCommand.CapturePayment.TYPE,
                CheckoutCommand.VoidPayment.TYPE,
                CheckoutCommand.RefundPayment.TYPE);
    }

    @Test
    void namesWhateverAnOrderAnnounces() {
        Stream<String> announced = Arrays.stream(OrderAnnouncement.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .map(Class::getSimpleName);

        assertThat(emitted().map(type -> type.data().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(announced.toList());
    }
}
