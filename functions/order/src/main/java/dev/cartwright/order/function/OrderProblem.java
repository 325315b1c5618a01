package dev.cartwright.order.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of orders. */
enum OrderProblem implements ProblemType {
    UNKNOWN_SKU(422, "The catalogue has no such SKU"),
    NOT_FOR_SALE(422, "A product is not on sale"),
    NO_PRICE_HERE(422, "A product has no price in this market"),
    REGION_NEEDED(422, "The price depends on the region, which the address lacks"),
    NO_SHIPPING_HERE(422, "Nothing is shipped to this address"),
    SHIPPING_METHOD_NOT_POSSIBLE(422, "The shipping method does not serve this address"),
    NOT_ORDERABLE(422, "It cannot be ordered like this"),
    PAYMENT_TOKEN_MISSING(422, "The order has to be paid, and has no payment token"),
    TOTAL_CHANGED(409, "The total is not the expected one"),
    CART_EMPTY(422, "The cart is empty"),
    CART_INCOMPLETE(422, "The cart lacks something that an order needs"),
    CART_ORDERED(409, "The cart has been ordered already"),
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
