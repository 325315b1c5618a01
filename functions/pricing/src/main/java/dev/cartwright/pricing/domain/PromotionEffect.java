package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Optional;
import java.util.Set;

/** What a promotion does. */
public sealed interface PromotionEffect {

    /** When it is applied: lines first, then the order, then shipping. */
    Stage stage();

    Discount discount();

    /** The lines it reduces; all for shipping, which they only lead to. */
    Scope scope();

    /** Off each unit; rounded unit by unit. */
    record OffEach(Scope scope, Discount discount, Units units) implements PromotionEffect {

        @Override
        public Stage stage() {
            return Stage.LINES;
        }
    }

    /** Off the matching lines together, spread over them by value. */
    record OffLines(Scope scope, Discount discount) implements PromotionEffect {

        @Override
        public Stage stage() {
            return Stage.LINES;
        }
    }

    /** Off the order's goods, spread over them by value; never off shipping. */
    record OffOrder(Scope scope, Discount discount) implements PromotionEffect {

        @Override
        public Stage stage() {
            return Stage.ORDER;
        }
    }

    /**
     * Who buys some units gets others cheaper: whole groups only, the cheapest units first.
     *
     * @param scope of the units that are reduced
     * @param most units reduced in an order
     */
    record BuyGet(Scope buy, int buyQuantity, Scope scope, int getQuantity, Discount discount, Optional<Integer> most)
            implements PromotionEffect {

        public BuyGet {
            InvalidInput.unless(buyQuantity >= 1 && getQuantity >= 1, "buyQuantity and getQuantity are at least 1");
            InvalidInput.unless(
                    most.stream().allMatch(units -> units >= getQuantity), "most", "is at least getQuantity");
        }

        @Override
        public Stage stage() {
            return Stage.LINES;
        }
    }

    /**
     * Off the price of shipping: 100 percent makes it free.
     *
     * @param methods any, if empty
     */
    record OffShipping(Set<MethodId> methods, Discount discount) implements PromotionEffect {

        public OffShipping {
            methods = Set.copyOf(methods);
        }

        @Override
        public Stage stage() {
            return Stage.SHIPPING;
        }

        @Override
        public Scope scope() {
            return Scope.ALL;
        }
    }

    /** The order of application. */
    enum Stage {
        LINES,
        ORDER,
        SHIPPING
    }
}
