package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Optional;

/**
 * How many units a promotion reduces: the cheapest first, without those that have nothing left to reduce.
 *
 * @param perLine at most so many of each line
 * @param inAll at most so many of all lines
 * @param inGroupsOf only full groups of so many; 1 for any number
 */
public record Units(Optional<Integer> perLine, Optional<Integer> inAll, int inGroupsOf) {

    public static final Units ALL = new Units(Optional.empty(), Optional.empty(), 1);

    public Units {
        InvalidInput.unless(
                perLine.stream().allMatch(units -> units >= 1) && inAll.stream().allMatch(units -> units >= 1),
                "perLine and inAll are at least 1");
        InvalidInput.unless(inGroupsOf >= 1, "inGroupsOf", "is at least 1");
    }
}
