package dev.cartwright.order.domain;

import java.util.List;
import java.util.Optional;

/** The port to whoever sets the prices. */
public interface Prices {

    /** What came of asking. */
    sealed interface Answer {

        /** A price for every line, in one currency. */
        record Priced(Quote quote) implements Answer {}

        /** It cannot be sold like this. */
        record Refused(List<Refusal> refusals) implements Answer {}
    }

    /**
     * Why something cannot be sold.
     *
     * @param sku empty where it is no line's fault
     * @param part of the request beside its lines; empty where it is none's fault
     * @param detail pricing's sentence
     */
    record Refusal(Reason reason, Optional<Sku> sku, Optional<Part> part, String detail) {}

    /** A part of what pricing is asked. */
    enum Part {
        ADDRESS,
        REGION,
        POSTAL_CODE,
        COUNTRY,
        SHIPPING_METHOD,
        CURRENCY,
        VAT_NUMBER
    }

    /** Why a line, or all of it, cannot be sold. */
    enum Reason {
        UNKNOWN_SKU,
        NOT_FOR_SALE,
        NO_PRICE_HERE,
        REGION_NEEDED,
        NO_SHIPPING_HERE,
        SHIPPING_METHOD_NOT_POSSIBLE,
        OTHER
    }

    /**
     * Prices all lines at once, for the customer whose credentials these are.
     *
     * @throws dev.cartwright.kit.value.Unauthenticated when their token is not accepted
     * @throws dev.cartwright.kit.value.Unavailable when no price can be had now
     */
    Answer quote(OrderRequest request, BuyerCredentials credentials);
}
