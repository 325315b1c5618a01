package dev.cartwright.pricing;

import dev.cartwright.kit.testing.EventContract;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.pricing.domain.PricingEvent.PromotionsRedeemed;
import dev.cartwright.pricing.domain.PricingEvent.PromotionsRefused;
import java.util.stream.Stream;

class EventContractTests implements EventContract {

    @Override
    public Stream<EventType<?>> emitted() {
        return Stream.of(PromotionsRedeemed.TYPE, PromotionsRefused.TYPE);
    }
}
