package dev.cartwright.tools.demo;

import dev.cartwright.tools.shop.PaymentAdmin;

/** A customer's actions and the expected result. */
public enum Journey {
    CONFIRMED("An order that is confirmed", 2, "tok_approve", "CONFIRMED", "AUTHORIZED"),
    DECLINED("An order whose payment is declined", 2, "tok_decline", "CANCELLED PAYMENT_DECLINED", "DECLINED"),
    OUT_OF_STOCK(
            "An order for more than there is", Journey.ALL, "tok_approve", "CANCELLED OUT_OF_STOCK", PaymentAdmin.NONE),
    CART("A cart with a code and tax, ordered twice", 2, "tok_approve", "CONFIRMED", "AUTHORIZED");

    /** Of the sample's promotion that takes a tenth off the goods. */
    static final String CODE = "AUTUMN10";

    /** Stands for one more than the available quantity. */
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

    /** The quantity to order, given the available quantity. */
    int quantity(long available) {
        return pieces == ALL ? Math.toIntExact(available + 1) : pieces;
    }

    /** The expected available quantity afterwards: a confirmed order keeps its stock, any other releases it. */
    long availableAfter(long before) {
        return end.equals("CONFIRMED") ? before - pieces : before;
    }

    /** {@link dev.cartwright.tools.shop.OrderStatus} as text. */
    String end() {
        return end;
    }

    String payment() {
        return payment;
    }
}
