package dev.cartwright.order.domain;

import java.util.List;
import java.util.Optional;

/**
 * So many of one SKU at the price of when the order was placed, in minor units of the quote's currency.
 *
 * @param listPrice of one unit before any price list or reduction
 * @param unitPrice of one unit before discounts
 * @param taxReason why it is not taxed, where that has to be said
 */
public record OrderLine(
        Sku sku,
        int quantity,
        long listPrice,
        long unitPrice,
        List<Quote.Share> discounts,
        List<Quote.Tax> taxes,
        Optional<String> taxReason,
        long total) {

    public OrderLine {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }

    /** One without discounts and taxes. */
    public static OrderLine plain(Sku sku, int quantity, long unitPrice) {
        return new OrderLine(
                sku,
                quantity,
                unitPrice,
                unitPrice,
                List.of(),
                List.of(),
                Optional.empty(),
                Math.multiplyExact(unitPrice, quantity));
    }
}
