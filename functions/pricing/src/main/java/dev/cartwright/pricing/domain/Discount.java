package dev.cartwright.pricing.domain;

/** How much is taken off; never more than there is. */
public sealed interface Discount {

    /** What this takes off an amount, before any floor. */
    long off(long amount);

    /** Whether it holds in one currency only. */
    default boolean isMoney() {
        return !(this instanceof PercentOff);
    }

    /** A part, rounded half up. */
    record PercentOff(Percent percent) implements Discount {

        @Override
        public long off(long amount) {
            return percent.of(amount);
        }
    }

    /** So much, in minor units. */
    record AmountOff(long amount) implements Discount {

        public AmountOff {
            Amounts.checked("amount", amount);
        }

        @Override
        public long off(long from) {
            return Math.min(amount, from);
        }
    }

    /** Down to this price, in minor units. */
    record FixedPrice(long price) implements Discount {

        public FixedPrice {
            Amounts.checked("price", price);
        }

        @Override
        public long off(long amount) {
            return Math.max(0, amount - price);
        }
    }

    static Discount percent(String percent) {
        return new PercentOff(Percent.of(percent));
    }
}
