package dev.cartwright.tools.demo;

import dev.cartwright.tools.shop.Hop;
import java.util.List;

/**
 * The result of a journey.
 *
 * @param hops every invocation of a function in the order's trace, in the order they started
 */
public record JourneyResult(Journey journey, String orderId, String trace, List<Hop> hops, List<Check> checks) {

    public boolean endedAsItShould() {
        return checks.stream().allMatch(Check::holds);
    }
}
