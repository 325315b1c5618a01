package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of pricing. */
enum PricingProblem implements ProblemType {
    UNKNOWN_SKU(404, "The SKU has no price"),
    UNKNOWN_PRICE_LIST(404, "There is no such price list"),
    UNKNOWN_PROMOTION(404, "There is no such promotion"),
    UNKNOWN_TAX_RATE(404, "There is no such tax rate"),
    UNKNOWN_SHIPPING_METHOD(404, "There is no such shipping method"),
    ID_USED(409, "One with this id was deleted");

    private final Meaning meaning;

    PricingProblem(int status, String title) {
        this.meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
