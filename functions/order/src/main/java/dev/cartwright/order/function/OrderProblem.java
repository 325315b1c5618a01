package dev.cartwright.order.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of orders. */
enum OrderProblem implements ProblemType {
    UNKNOWN_SKU(422, "The catalogue has no such SKU"),
    NOT_FOR_SALE(422, "A product is not on sale"),
    OTHER_CURRENCY(422, "A product is not sold in this currency"),
    ALREADY_SHIPPED(409, "The order has been shipped already"),
    NOT_CONFIRMED(409, "The order is not confirmed");

    private final Meaning meaning;

    OrderProblem(int status, String title) {
        this.meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
