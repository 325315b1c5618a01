package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import org.joda.money.Money;

/**
 * What a quote needs of a SKU, kept from the catalogue's events.
 *
 * @param title of the product
 * @param price the base price: for everybody whom no price list serves
 * @param forSale whether its product is published
 * @param category where customers look for it
 * @param taxCategory {@code "standard"} unless the catalogue says otherwise
 */
public record PricedSku(
        Sku sku,
        String productId,
        String title,
        Money price,
        boolean forSale,
        String category,
        String taxCategory,
        int weightGrams) {

    public PricedSku {
        Amounts.checked("price", price.getAmountMinorLong());
        InvalidInput.unless(weightGrams >= 0, "weightGrams", "is not below 0");
    }
}
