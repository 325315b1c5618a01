package dev.cartwright.order.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of orders. */
enum OrderProblem implements ProblemType {
    UNKNOWN_SKU(422, "The catalogue has no such article"),
    NOT_FOR_SALE(422, "An article is not for sale now"),
    OTHER_CURRENCY(422, "An article is not sold in this currency"),
    ALREADY_SHIPPED(409, "The parcel has left already"),
    NOT_CONFIRMED(409, "Goods and money are not held for this order");

    private final int status;
    private final String title;

    OrderProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
