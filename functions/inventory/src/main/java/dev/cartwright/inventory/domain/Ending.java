package dev.cartwright.inventory.domain;

import java.util.List;

/** Why a reservation came to nothing. */
public sealed interface Ending {

    /** There was not enough of these SKUs. */
    record Refused(Shortage shortage, List<Sku> skus) implements Ending {

        public Refused {
            skus = List.copyOf(skus);
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
