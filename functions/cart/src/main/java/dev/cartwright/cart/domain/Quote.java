package dev.cartwright.cart.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * What a cart costs now.
 *
 * @param document all of it as JSON, without its notices: a cart decides on what is beside it alone
 * @param total of all of it; empty if the quote has none
 * @param unitPrices of the SKUs that have a price
 * @param shippingMethods that are possible at the destination
 * @param notices paths are those of the cart's lines, which the quote has in the same order
 */
public record Quote(
        String document,
        Optional<Money> total,
        Map<Sku, Money> unitPrices,
        Set<String> shippingMethods,
        List<Notice> notices) {

    public Quote {
        unitPrices = Map.copyOf(unitPrices);
        shippingMethods = Set.copyOf(shippingMethods);
        notices = List.copyOf(notices);
    }
}
