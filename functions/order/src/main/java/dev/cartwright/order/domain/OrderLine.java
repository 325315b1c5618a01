package dev.cartwright.order.domain;

import org.joda.money.Money;

/** So many of one SKU at the price that the catalogue quoted when the order was placed. */
public record OrderLine(Sku sku, int quantity, Money unitPrice) {

    public Money total() {
        return unitPrice.multipliedBy(quantity);
    }
}
