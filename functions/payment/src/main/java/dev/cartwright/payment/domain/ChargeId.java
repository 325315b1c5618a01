package dev.cartwright.payment.domain;

/** The provider's own id of what it holds or took. */
public record ChargeId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
