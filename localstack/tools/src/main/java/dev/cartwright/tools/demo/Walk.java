package dev.cartwright.tools.demo;

import dev.cartwright.tools.shop.Hop;
import java.util.List;

/**
 * A journey that was made.
 *
 * @param hops every invocation of a function in the order's trace, in the order they started
 */
public record Walk(Journey journey, String orderId, String trace, List<Hop> hops, List<Check> checks) {

    public boolean endedAsItShould() {
        return checks.stream().allMatch(Check::holds);
    }
}
