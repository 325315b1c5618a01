package dev.cartwright.order.domain;

/** The name of a state, for what is kept and shown. */
public enum Step {
    AWAITING_STOCK(Status.PLACED),
    AWAITING_PAYMENT(Status.PLACED),
    CONFIRMED(Status.CONFIRMED),
    SHIPPED(Status.SHIPPED),
    CAPTURED(Status.SHIPPED),
    CANCELLED(Status.CANCELLED);

    private final Status status;

    Step(Status status) {
        this.status = status;
    }

    /** What a customer is told of it. */
    public enum Status {
        PLACED,
        CONFIRMED,
        SHIPPED,
        CANCELLED
    }

    public static Step of(OrderState state) {
        return switch (state) {
            case OrderState.AwaitingStock _ -> AWAITING_STOCK;
            case OrderState.AwaitingPayment _ -> AWAITING_PAYMENT;
            case OrderState.Confirmed _ -> CONFIRMED;
            case OrderState.Shipped _ -> SHIPPED;
            case OrderState.Captured _ -> CAPTURED;
            case OrderState.Cancelled _ -> CANCELLED;
        };
    }

    public Status status() {
        return status;
    }
}
