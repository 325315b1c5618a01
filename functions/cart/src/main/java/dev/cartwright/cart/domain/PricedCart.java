package dev.cartwright.cart.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cart as it is shown.
 *
 * @param cart with the prices that it shows now for the first time
 * @param quote empty where there is nothing to price, or no price can be had now
 */
public record PricedCart(Cart cart, Optional<Quote> quote, List<Notice> notices, List<Requirement> requirements) {

    public PricedCart {
        notices = List.copyOf(notices);
        requirements = List.copyOf(requirements);
    }

    /** Whether there is no quote because the visitor's token has just expired. */
    public boolean isForSomebodySignedOut() {
        return notices.contains(Notice.signedOut());
    }

    PricedCart with(List<Notice> more) {
        var all = new ArrayList<>(more);
        all.addAll(notices);
        return new PricedCart(cart, quote, all, requirements);
    }
}
