package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Text;

/** The provider's own id of what it holds or took. */
public record ChargeId(String value) {

    private static final int LONGEST = 200;

    public ChargeId {
        Text.line("authorizationId", value, 1, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
