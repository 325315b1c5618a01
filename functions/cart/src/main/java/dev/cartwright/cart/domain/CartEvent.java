package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a cart, for everybody: the data as in {@code contract/events}. Nothing in it names a person. */
public sealed interface CartEvent extends Announcement {

    String cartId();

    @Override
    default String subject() {
        return cartId();
    }

    /**
     * Nobody has changed a cart for a day, and its owner may be reminded of it. Announced once for each cart.
     *
     * @param customerId the subject of the customer's token; absent for guests
     */
    record CartAbandoned(String cartId, @Nullable String customerId, Instant changedAt, List<Line> lines)
            implements CartEvent {

        public static final EventType<CartAbandoned> TYPE = new EventType<>("CartAbandoned.v1", CartAbandoned.class);

        @Override
        public EventType<CartAbandoned> type() {
            return TYPE;
        }

        /** So many of one SKU. */
        public record Line(String sku, int quantity) {}

        static CartAbandoned of(Cart cart) {
            return new CartAbandoned(
                    cart.id().value(),
                    cart.customer().orElse(null),
                    cart.changedAt(),
                    cart.lines().all().stream()
                            .map(line -> new Line(line.sku().value(), line.quantity()))
                            .toList());
        }
    }
}
