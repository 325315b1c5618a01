package dev.cartwright.catalog.domain;

/** The names of a product's states, for tables and wires. */
public enum State {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    public static State of(Product product) {
        return switch (product) {
            case Product.Draft draft -> DRAFT;
            case Product.Published published -> PUBLISHED;
            case Product.Archived archived -> ARCHIVED;
        };
    }
}
