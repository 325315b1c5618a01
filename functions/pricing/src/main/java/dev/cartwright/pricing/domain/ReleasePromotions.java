package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.Optional;

/** Gives back the uses of an order; if it comes before the redemption, that will be refused. */
public final class ReleasePromotions {

    private final Redemptions redemptions;

    public ReleasePromotions(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    public void handle(OrderId orderId) {
        Optional<Versioned<Redemption>> found = redemptions.find(orderId);
        var released = new Redemption.Released(orderId);
        if (found.isEmpty()) {
            redemptions.save(Versioned.unsaved(released), released);
        } else if (found.get().value() instanceof Redemption.Redeemed redeemed) {
            redeemed.promotions().forEach(promotion -> redemptions.giveBack(promotion, redeemed));
            redemptions.save(found.get(), released);
        }
    }
}
