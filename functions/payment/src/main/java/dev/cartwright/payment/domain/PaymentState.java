package dev.cartwright.payment.domain;

/** The states of a payment by name. */
public enum PaymentState {
    UNASKED,
    WITHDRAWN,
    REQUESTED,
    AUTHORIZED,
    DECLINED,
    ABANDONED,
    CAPTURING,
    CAPTURED,
    VOIDING,
    VOIDED;

    public static PaymentState of(Payment payment) {
        return switch (payment) {
            case Payment.Unasked _ -> UNASKED;
            case Payment.Withdrawn _ -> WITHDRAWN;
            case Payment.Requested _ -> REQUESTED;
            case Payment.Authorized _ -> AUTHORIZED;
            case Payment.Declined _ -> DECLINED;
            case Payment.Abandoned _ -> ABANDONED;
            case Payment.Capturing _ -> CAPTURING;
            case Payment.Captured _ -> CAPTURED;
            case Payment.Voiding _ -> VOIDING;
            case Payment.Voided _ -> VOIDED;
        };
    }
}
