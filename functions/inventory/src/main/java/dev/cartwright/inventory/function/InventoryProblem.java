package dev.cartwright.inventory.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of the inventory. */
enum InventoryProblem implements ProblemType {
    UNKNOWN_SKU(404, "The SKU has no stock record"),
    BELOW_HELD(409, "Less stock would be left than is held for orders");

    private final Meaning meaning;

    InventoryProblem(int status, String title) {
        this.meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
