package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.testing.EventContract;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.CheckoutCommand;
import dev.cartwright.order.domain.OrderAnnouncement;
import dev.cartwright.order.domain.OrderEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Pricing gives a quote at most so many: more would end in its dead letters. */
    @Test
    void redeemsNoMorePromotionsThanAQuoteHas() throws IOException {
        String schema = Files.readString(Path.of("contract/events/RedeemPromotions.v1.schema.json"));

        assertThat(Json.mapper()
                        .readTree(schema)
                        .at("/properties/promotions/maxItems")
                        .asInt())
                .isEqualTo(32);
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
