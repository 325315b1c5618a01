package dev.cartwright.embedded.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What AWS would have billed. */
@SuppressWarnings("DoNotCallSuggester")
public final class CostMeter {

    Cost cost() {
        return new Cost(Instant.now(), "", List.of(), 0, Map.of());
    }

    void restartCost() {
        throw new UnsupportedOperationException("restartCost");
    }
}
