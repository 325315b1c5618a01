package dev.cartwright.tools.demo;

import dev.cartwright.tools.shop.PaymentDesk;

/** What a customer does, and how it must end. */
public enum Journey {
    CONFIRMED("An order that is confirmed", 2, "tok_approve", "CONFIRMED", "AUTHORIZED"),
    DECLINED("An order whose payment is declined", 2, "tok_decline", "CANCELLED PAYMENT_DECLINED", "DECLINED"),
    OUT_OF_STOCK(
            "An order for more than there is", Journey.ALL, "tok_approve", "CANCELLED OUT_OF_STOCK", PaymentDesk.NONE);

    /** Stands for one more than there is. */
    private static final int ALL = -1;

    private final String title;
    private final int pieces;
    private final String paymentToken;
    private final String end;
    private final String payment;

    Journey(String title, int pieces, String paymentToken, String end, String payment) {
        this.title = title;
        this.pieces = pieces;
        this.paymentToken = paymentToken;
        this.end = end;
        this.payment = payment;
    }

    String title() {
        return title;
    }

    String paymentToken() {
        return paymentToken;
    }

    /** How many to order when so many can be had. */
    int quantity(long available) {
        return pieces == ALL ? Math.toIntExact(available + 1) : pieces;
    }

    /** What can be had afterwards: a confirmed order keeps its goods, any other gives them back. */
    long availableAfter(long before) {
        return this == CONFIRMED ? before - pieces : before;
    }

    /** {@link dev.cartwright.tools.shop.OrderStatus} as text. */
    String end() {
        return end;
    }

    String payment() {
        return payment;
    }
}
