package dev.cartwright.pricing.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.pricing.domain.OrderId;
import dev.cartwright.pricing.domain.PromotionId;
import dev.cartwright.pricing.domain.RedeemPromotions;
import dev.cartwright.pricing.domain.ReleasePromotions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Consumes the commands of order. */
public final class OrderCommands {

    private final RedeemPromotions redeemPromotions;
    private final ReleasePromotions releasePromotions;

    public OrderCommands(RedeemPromotions redeemPromotions, ReleasePromotions releasePromotions) {
        this.redeemPromotions = redeemPromotions;
        this.releasePromotions = releasePromotions;
    }

    /** {@code RedeemPromotions.v1}: count a use of each promotion, or of none. */
    public record Redeem(String orderId, @Nullable String customer, List<String> promotions) {
        public static final EventType<Redeem> TYPE = new EventType<>("RedeemPromotions.v1", Redeem.class);

        private RedeemPromotions.Command toCommand() {
            return new RedeemPromotions.Command(
                    new OrderId(orderId),
                    Optional.ofNullable(customer),
                    promotions.stream().map(PromotionId::new).toList());
        }
    }

    /** {@code ReleasePromotions.v1}: give back what an order uses. */
    public record Release(String orderId) {
        public static final EventType<Release> TYPE = new EventType<>("ReleasePromotions.v1", Release.class);
    }

    public void onRedeemPromotions(Message<Redeem> message) {
        redeemPromotions.handle(message.data().toCommand());
    }

    public void onReleasePromotions(Message<Release> message) {
        releasePromotions.handle(new OrderId(message.data().orderId()));
    }
}
