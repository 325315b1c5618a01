package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.Adjustment;
import java.time.Instant;

/** An adjustment in a response: contract/openapi.yaml#/components/schemas/Adjustment. */
record AdjustmentView(
        String adjustmentId,
        String sku,
        long change,
        long onHand,
        long held,
        long available,
        String reason,
        String by,
        Instant at) {

    static AdjustmentView of(Adjustment adjustment) {
        return new AdjustmentView(
                adjustment.id(),
                adjustment.sku().value(),
                adjustment.change(),
                adjustment.after().onHand(),
                adjustment.after().held(),
                adjustment.after().available(),
                adjustment.reason().value(),
                adjustment.by(),
                adjustment.at());
    }
}
