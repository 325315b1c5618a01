package dev.cartwright.catalog.domain;

import java.time.Instant;

/** A product in one of its states; each state has the moves that are allowed in it. The version counts the changes. */
public sealed interface Product {

    ProductId id();

    Details details();

    /** 1 when created, and one more with every change. */
    long version();

    static Draft draft(ProductId id, Details details) {
        return new Draft(id, details, 1);
    }

    /** On sale without ever having been a draft. */
    static Published published(ProductId id, Details details, Instant now) {
        return new Published(id, details, now, 1);
    }

    /** Seen by admins only. */
    record Draft(ProductId id, Details details, long version) implements Product {

        public Draft change(Details changed) {
            return new Draft(id, changed, version + 1);
        }

        public Published publish(Instant now) {
            return new Published(id, details, now, version + 1);
        }

        public Archived archive() {
            return new Archived(id, details, version + 1);
        }
    }

    /** On sale. */
    record Published(ProductId id, Details details, Instant publishedAt, long version) implements Product {

        public Published change(Details changed) {
            return new Published(id, changed, publishedAt, version + 1);
        }

        public Archived archive() {
            return new Archived(id, details, version + 1);
        }
    }

    /** Not sold any more; keeps its SKUs, and can only be published again. */
    record Archived(ProductId id, Details details, long version) implements Product {

        public Published publish(Instant now) {
            return new Published(id, details, now, version + 1);
        }
    }
}
