package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.InvalidInput;

/** Why an admin adjusted stock, in their own words. */
public record Reason(String value) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    public Reason {
        InvalidInput.unless(
                value.strip().length() >= SHORTEST && value.length() <= LONGEST,
                "reason is " + SHORTEST + " to " + LONGEST + " characters");
        InvalidInput.unless(value.chars().noneMatch(Character::isISOControl), "reason has no control characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
