package dev.cartwright.order.domain;

import java.util.List;
import java.util.Optional;

/** The port to whoever sets the prices. */
public interface Prices {

    /** What came of asking. */
    sealed interface Quote {

        /** A price for every line, all in one currency. */
        record Priced(List<OrderLine> lines) implements Quote {}

        /** At least one line cannot be sold. */
        record Refused(List<Refusal> refusals) implements Quote {}
    }

    /** A SKU that cannot be sold, and why not. */
    record Refusal(Sku sku, Reason reason) {}

    /** Why a SKU cannot be sold. */
    enum Reason {
        UNKNOWN_SKU,
        NOT_FOR_SALE,
        OTHER_CURRENCY
    }

    /**
     * Prices all lines at once.
     *
     * @param currency ISO 4217; empty: the shop's own
     * @throws dev.cartwright.kit.value.Unavailable when no price can be had now
     */
    Quote quote(Basket basket, Optional<String> currency);
}
