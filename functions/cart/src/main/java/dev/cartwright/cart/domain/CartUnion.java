package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Email;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What two carts are together. What the first one says of its owner stays, and the other fills in what is missing.
 *
 * @param leftOut of the other
 */
record CartUnion(CartLines lines, Details details, List<Notice> leftOut) {

    static CartUnion of(Cart own, Cart other) {
        CartLines lines = own.lines().union(other.lines());
        Details details = union(own.details(), other.details(), currency(own, other));
        var leftOut = new ArrayList<Notice>();
        other.lines().without(lines).forEach(line -> leftOut.add(leftOut(line)));
        lost(own.details(), other.details(), details).forEach(field -> leftOut.add(leftOut(field)));
        return new CartUnion(lines, details, leftOut);
    }

    /** Prices that a cart shows stay in their currency, also where it is the market's. */
    private static Optional<String> currency(Cart own, Cart other) {
        Optional<String> currency = own.details().currency();
        return own.lines().isEmpty() ? currency.or(other.details()::currency) : currency;
    }

    private static Details union(Details own, Details other, Optional<String> currency) {
        return new Details(
                own.email().or(other::email),
                own.consent() || (other.consent() && isForTheSame(own.email(), other.email())),
                own.shippingAddress().or(other::shippingAddress),
                own.billingAddress().or(other::billingAddress),
                own.shippingMethod().or(other::shippingMethod),
                Details.distinct(Stream.concat(own.codes().stream(), other.codes().stream())
                                .toList())
                        .stream()
                        .limit(Details.MOST_CODES)
                        .toList(),
                currency,
                own.vatNumber().or(other::vatNumber));
    }

    /** Consent is for an address, and goes with it. */
    private static boolean isForTheSame(Optional<Email> own, Optional<Email> other) {
        return own.isEmpty() || other.filter(own.get()::isSameAs).isPresent();
    }

    private static List<String> lost(Details own, Details other, Details union) {
        var lost = new ArrayList<String>();
        if (!isForTheSame(own.email(), other.email().or(own::email))) {
            lost.add("email");
        }
        lose(other.shippingAddress(), union.shippingAddress(), "shippingAddress", lost);
        lose(other.billingAddress(), union.billingAddress(), "billingAddress", lost);
        lose(other.shippingMethod(), union.shippingMethod(), "shippingMethod", lost);
        lose(other.currency(), union.currency(), "currency", lost);
        lose(other.vatNumber(), union.vatNumber(), "vatNumber", lost);
        int codes = Details.distinct(Stream.concat(union.codes().stream(), other.codes().stream())
                        .toList())
                .size();
        if (codes > union.codes().size()) {
            lost.add("codes");
        }
        return lost;
    }

    private static void lose(Optional<?> other, Optional<?> union, String field, List<String> lost) {
        if (other.isPresent() && !other.equals(union)) {
            lost.add(field);
        }
    }

    private static Notice leftOut(CartLine line) {
        return Notice.toReview(
                "line-left-out",
                Optional.empty(),
                line.quantity() + " of " + line.sku() + " were left out: a cart has up to " + CartLines.MOST
                        + " lines.");
    }

    private static Notice leftOut(String field) {
        return Notice.toReview(
                "detail-left-out",
                Optional.of("$." + field),
                "The cart's own " + field + " was kept, and the other was left out.");
    }
}
