package dev.cartwright.payment.domain;

/** A payment's id, {@code pay_...}. */
public record PaymentId(String value) {

    /** What {@code Ids} puts in front. */
    public static final String PREFIX = "pay";

    @Override
    public String toString() {
        return value;
    }
}
