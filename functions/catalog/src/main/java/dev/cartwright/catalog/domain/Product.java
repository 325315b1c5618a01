package dev.cartwright.catalog.domain;

import java.time.Instant;

/** A product in one of its states; each state has the moves that are allowed in it. */
public sealed interface Product {

    ProductId id();

    Details details();

    static Draft draft(ProductId id, Details details) {
        return new Draft(id, details);
    }

    /** On sale without ever having been a draft. */
    static Published published(ProductId id, Details details, Instant now) {
        return new Published(id, details, now);
    }

    /** Seen by admins only. */
    record Draft(ProductId id, Details details) implements Product {

        public Draft change(Details changed) {
            return new Draft(id, changed);
        }

        public Published publish(Instant now) {
            return new Published(id, details, now);
        }

        public Archived archive() {
            return new Archived(id, details);
        }
    }

    /** On sale. */
    record Published(ProductId id, Details details, Instant publishedAt) implements Product {

        public Published change(Details changed) {
            return new Published(id, changed, publishedAt);
        }

        public Archived archive() {
            return new Archived(id, details);
        }
    }

    /** Not sold any more; keeps its SKUs, and can only be published again. */
    record Archived(ProductId id, Details details) implements Product {

        public Published publish(Instant now) {
            return new Published(id, details, now);
        }
    }
}
