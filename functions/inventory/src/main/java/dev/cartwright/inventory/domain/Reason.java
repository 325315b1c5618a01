package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.Text;

/** Why an admin adjusted stock, in their own words. */
public record Reason(String value) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    public Reason {
        Text.line("reason", value, SHORTEST, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
