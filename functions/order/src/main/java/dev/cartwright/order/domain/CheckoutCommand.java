package dev.cartwright.order.domain;

import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.Reasoned;
import dev.cartwright.kit.value.WireMoney;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the process tells inventory, pricing and payment to do. They may hear it twice, or late. */
public sealed interface CheckoutCommand extends OrderAnnouncement {

    /**
     * Hold all lines or none.
     *
     * @param expiresAt when they are free again if nobody committed or released them
     */
    record ReserveStock(String orderId, Instant expiresAt, List<Line> lines) implements CheckoutCommand {

        public static final EventType<ReserveStock> TYPE = new EventType<>("ReserveStock.v1", ReserveStock.class);

        @Override
        public EventType<ReserveStock> type() {
            return TYPE;
        }

        /** So many of one SKU. */
        public record Line(String sku, int quantity) {}

        static ReserveStock of(Order order) {
            return new ReserveStock(
                    order.id().value(),
                    order.placedAt().plus(Patience.HOLD),
                    order.lines().stream()
                            .map(line -> new Line(line.sku().value(), line.quantity()))
                            .toList());
        }
    }

    /** Free what is held, and hold nothing for this order from now on. */
    record ReleaseStock(String orderId, String reason) implements CheckoutCommand, Reasoned {

        public static final EventType<ReleaseStock> TYPE = new EventType<>("ReleaseStock.v1", ReleaseStock.class);

        @Override
        public EventType<ReleaseStock> type() {
            return TYPE;
        }
    }

    /** What is held has left the shelf. */
    record CommitStock(String orderId) implements CheckoutCommand {

        public static final EventType<CommitStock> TYPE = new EventType<>("CommitStock.v1", CommitStock.class);

        @Override
        public EventType<CommitStock> type() {
            return TYPE;
        }
    }

    /**
     * Count a use of each promotion, or of none.
     *
     * @param customer the subject of the customer's token; absent for guests
     */
    record RedeemPromotions(String orderId, @Nullable String customer, List<String> promotions)
            implements CheckoutCommand {

        public static final EventType<RedeemPromotions> TYPE =
                new EventType<>("RedeemPromotions.v1", RedeemPromotions.class);

        @Override
        public EventType<RedeemPromotions> type() {
            return TYPE;
        }

        static RedeemPromotions of(Order order) {
            return new RedeemPromotions(
                    order.id().value(),
                    order.customer().orElse(null),
                    order.quote().limitedPromotions());
        }
    }

    /** Give the uses back, and redeem nothing for this order from now on. */
    record ReleasePromotions(String orderId, String reason) implements CheckoutCommand, Reasoned {

        public static final EventType<ReleasePromotions> TYPE =
                new EventType<>("ReleasePromotions.v1", ReleasePromotions.class);

        @Override
        public EventType<ReleasePromotions> type() {
            return TYPE;
        }
    }

    /** Hold the amount on the card. */
    record AuthorizePayment(String orderId, WireMoney amount, String paymentToken) implements CheckoutCommand {

        public static final EventType<AuthorizePayment> TYPE =
                new EventType<>("AuthorizePayment.v1", AuthorizePayment.class);

        @Override
        public EventType<AuthorizePayment> type() {
            return TYPE;
        }

        /** The token is redacted from logs. */
        @Override
        public String toString() {
            return "AuthorizePayment[" + orderId + ", " + amount + "]";
        }
    }

    /** Take the money that is held. */
    record CapturePayment(String orderId) implements CheckoutCommand {

        public static final EventType<CapturePayment> TYPE = new EventType<>("CapturePayment.v1", CapturePayment.class);

        @Override
        public EventType<CapturePayment> type() {
            return TYPE;
        }
    }

    /** Free the money that is held, or that will be. */
    record VoidPayment(String orderId, String reason) implements CheckoutCommand, Reasoned {

        public static final EventType<VoidPayment> TYPE = new EventType<>("VoidPayment.v1", VoidPayment.class);

        @Override
        public EventType<VoidPayment> type() {
            return TYPE;
        }
    }

    /**
     * Give taken money back.
     *
     * @param refundId the same each time the same refund is asked for
     */
    record RefundPayment(String orderId, String refundId, WireMoney amount, String reason)
            implements CheckoutCommand, Reasoned {

        public static final EventType<RefundPayment> TYPE = new EventType<>("RefundPayment.v1", RefundPayment.class);

        @Override
        public EventType<RefundPayment> type() {
            return TYPE;
        }
    }
}
