package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.Reasoned;
import java.time.Instant;
import java.util.List;

/** What the inventory tells everybody: the data as in {@code contract/events}. */
public sealed interface InventoryEvent extends Announcement {

    /** Stock was adjusted by an admin. */
    record StockAdjusted(String sku, long change, long onHand, String reason) implements InventoryEvent {

        public static final EventType<StockAdjusted> TYPE = new EventType<>("StockAdjusted.v1", StockAdjusted.class);

        @Override
        public EventType<StockAdjusted> type() {
            return TYPE;
        }

        @Override
        public String subject() {
            return sku;
        }

        static StockAdjusted of(Adjustment adjustment) {
            return new StockAdjusted(
                    adjustment.sku().value(),
                    adjustment.change(),
                    adjustment.after().onHand(),
                    adjustment.reason().value());
        }
    }

    /** All lines of an order are held. */
    record StockReserved(String orderId, Instant expiresAt) implements InventoryEvent {

        public static final EventType<StockReserved> TYPE = new EventType<>("StockReserved.v1", StockReserved.class);

        @Override
        public EventType<StockReserved> type() {
            return TYPE;
        }

        @Override
        public String subject() {
            return orderId;
        }
    }

    /** Nothing is held for an order, because something is short. */
    record StockRefused(String orderId, String reason, List<String> skus) implements InventoryEvent, Reasoned {

        public static final EventType<StockRefused> TYPE = new EventType<>("StockRefused.v1", StockRefused.class);

        @Override
        public EventType<StockRefused> type() {
            return TYPE;
        }

        @Override
        public String subject() {
            return orderId;
        }
    }

    /** Nothing is held for an order any more, because the order gave it up. */
    record StockReleased(String orderId, String reason) implements InventoryEvent {

        public static final EventType<StockReleased> TYPE = new EventType<>("StockReleased.v1", StockReleased.class);

        @Override
        public EventType<StockReleased> type() {
            return TYPE;
        }

        @Override
        public String subject() {
            return orderId;
        }
    }

    /** The goods of an order left. */
    record StockCommitted(String orderId) implements InventoryEvent {

        public static final EventType<StockCommitted> TYPE = new EventType<>("StockCommitted.v1", StockCommitted.class);

        @Override
        public EventType<StockCommitted> type() {
            return TYPE;
        }

        @Override
        public String subject() {
            return orderId;
        }
    }

    /** Nothing is held for an order any more, because it was not committed in time. */
    record ReservationExpired(String orderId) implements InventoryEvent {

        public static final EventType<ReservationExpired> TYPE =
                new EventType<>("ReservationExpired.v1", ReservationExpired.class);

        @Override
        public EventType<ReservationExpired> type() {
            return TYPE;
        }

        @Override
        public String subject() {
            return orderId;
        }
    }

    /** Where a reservation rests. */
    static InventoryEvent of(Reservation.Resting reservation) {
        String orderId = reservation.orderId().value();
        return switch (reservation) {
            case Reservation.Held held -> new StockReserved(orderId, held.until());
            case Reservation.Committed committed -> new StockCommitted(orderId);
            case Reservation.Released released -> of(orderId, released.ending());
        };
    }

    private static InventoryEvent of(String orderId, Ending ending) {
        return switch (ending) {
            case Ending.Refused(var shortage, var skus) ->
                new StockRefused(
                        orderId, shortage.name(), skus.stream().map(Sku::value).toList());
            case Ending.Expired() -> new ReservationExpired(orderId);
            case Ending.Withdrawn(var reason) -> new StockReleased(orderId, reason);
        };
    }
}
