package dev.cartwright.catalog.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of the catalogue. */
enum CatalogProblem implements ProblemType {
    UNKNOWN_PRODUCT(404, "There is no such product"),
    PRODUCT_ARCHIVED(409, "An archived product cannot be changed"),
    SKU_TAKEN(409, "Another product has this SKU");

    private final Meaning meaning;

    CatalogProblem(int status, String title) {
        this.meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
