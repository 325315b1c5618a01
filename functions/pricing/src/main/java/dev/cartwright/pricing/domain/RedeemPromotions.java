package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.PricingEvent.PromotionsRedeemed;
import dev.cartwright.pricing.domain.PricingEvent.PromotionsRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts a use of each promotion of an order or of none; asked again, it says again what became of it. */
public final class RedeemPromotions {

    private final Redemptions redemptions;
    private final PromotionUses uses;

    public RedeemPromotions(Redemptions redemptions, PromotionUses uses) {
        this.redemptions = redemptions;
        this.uses = uses;
    }

    /** @param customer the token's subject; empty for guests */
    public record Command(OrderId orderId, Optional<String> customer, List<PromotionId> promotions) {

        /** Each takes three rows of a transaction. */
        public static final int MOST = 32;

        /** As identity accepts them; one is part of a key. */
        private static final Pattern SUBJECT = Pattern.compile("[ -~]{1,255}");

        public Command {
            promotions = List.copyOf(promotions);
            InvalidInput.unless(
                    customer.stream()
                            .allMatch(subject -> SUBJECT.matcher(subject).matches()),
                    "customer",
                    "is 1 to 255 printable ASCII characters");
            InvalidInput.unless(!promotions.isEmpty() && promotions.size() <= MOST, "promotions", "are 1 to " + MOST);
            InvalidInput.unless(
                    promotions.stream().distinct().count() == promotions.size(), "each promotion is named once");
        }
    }

    public void handle(Command command) {
        redemptions.find(command.orderId()).ifPresentOrElse(found -> sayAgain(found.value(), command), () -> {
            Redemption decided = decide(command);
            redemptions.save(Versioned.unsaved(decided), decided);
            sayAgain(decided, command);
        });
    }

    private Redemption decide(Command command) {
        Map<PromotionId, Limits> limits = redemptions.limits(command.promotions());
        Map<PromotionId, Uses> used = uses.find(Set.copyOf(command.promotions()), command.customer());
        List<PromotionId> usedUp = command.promotions().stream()
                .filter(promotion -> !leaves(limits.get(promotion), used.getOrDefault(promotion, Uses.NONE), command))
                .toList();
        if (!usedUp.isEmpty()) {
            return new Redemption.Refused(command.orderId(), usedUp);
        }
        var redeemed = new Redemption.Redeemed(command.orderId(), command.customer(), command.promotions());
        limits.forEach((promotion, limit) -> redemptions.use(promotion, limit, redeemed));
        return redeemed;
    }

    /** A promotion that was removed is used up; a guest cannot keep a limit for each customer. */
    private static boolean leaves(@Nullable Limits limits, Uses used, Command command) {
        return limits != null
                && limits.leave(used)
                && (limits.perCustomer().isEmpty() || command.customer().isPresent());
    }

    private void sayAgain(Redemption redemption, Command command) {
        redemptions.announce(
                switch (redemption) {
                    case Redemption.Redeemed(var orderId, var _, var _) -> new PromotionsRedeemed(orderId.value());
                    case Redemption.Refused(var orderId, var promotions) -> PromotionsRefused.of(orderId, promotions);
                    case Redemption.Released(var orderId) -> PromotionsRefused.of(orderId, command.promotions());
                });
    }
}
