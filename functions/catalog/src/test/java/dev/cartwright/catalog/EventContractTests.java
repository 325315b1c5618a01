package dev.cartwright.catalog;

import dev.cartwright.catalog.domain.CatalogEvent.PriceChanged;
import dev.cartwright.catalog.domain.CatalogEvent.ProductArchived;
import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.kit.testing.EventContract;
import dev.cartwright.kit.value.EventType;
import java.util.stream.Stream;

class EventContractTests implements EventContract {

    @Override
    public Stream<EventType<?>> emitted() {
        return Stream.of(ProductPublished.TYPE, PriceChanged.TYPE, ProductArchived.TYPE);
    }
}
