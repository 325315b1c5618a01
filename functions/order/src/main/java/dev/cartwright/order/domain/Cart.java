package dev.cartwright.order.domain;

import java.util.List;
import java.util.Optional;

/**
 * A cart as its owner sees it.
 *
 * @param ordered whether it became an order
 * @param basket empty for a cart without lines
 * @param recipient empty until e-mail and address are known
 * @param requirements codes of what is still missing
 */
public record Cart(
        boolean ordered,
        Optional<Basket> basket,
        Optional<Recipient> recipient,
        Terms terms,
        List<String> requirements) {

    public Cart {
        requirements = List.copyOf(requirements);
    }
}
