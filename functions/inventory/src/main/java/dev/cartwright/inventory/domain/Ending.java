package dev.cartwright.inventory.domain;

import java.util.List;

/** Why a reservation came to nothing. */
public sealed interface Ending {

    /** There was not enough of all lines. */
    record Refused(Shortage shortage, List<Sku> skus) implements Ending {

        private static final int NAMED = 20;

        /** Keeps the first {@value #NAMED} SKUs. */
        public Refused {
            skus = List.copyOf(skus.subList(0, Math.min(NAMED, skus.size())));
        }
    }

    /** What the lines fell short of. */
    enum Shortage {
        OUT_OF_STOCK,
        UNKNOWN_SKU
    }

    /** Nobody committed it in time. */
    record Expired() implements Ending {}

    /** The order gave it up, for a reason of its own. */
    record Withdrawn(String reason) implements Ending {}
}
