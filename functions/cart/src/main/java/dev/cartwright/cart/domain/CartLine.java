package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Optional;
import org.joda.money.Money;

/**
 * So many of one SKU.
 *
 * @param shown the unit price that was shown when the line was added or last changed; empty until a price can be had
 */
public record CartLine(Sku sku, int quantity, Optional<Money> shown) {

    private static final int MOST = 100_000;

    public CartLine {
        InvalidInput.unless(quantity >= 1 && quantity <= MOST, "quantity", "is 1 to " + MOST);
    }

    /** A line whose price was not shown yet. */
    public static CartLine of(Sku sku, int quantity) {
        return new CartLine(sku, quantity, Optional.empty());
    }

    /** Prices in one currency say nothing of those in another. */
    CartLine showing(Money price) {
        Optional<Money> before = shown.filter(price::isSameCurrency);
        return new CartLine(sku, quantity, before.or(() -> Optional.of(price)));
    }

    Optional<CartLine> minus(CartLine other) {
        int left = quantity - other.quantity;
        return left > 0 ? Optional.of(new CartLine(sku, left, shown)) : Optional.empty();
    }

    CartLine keeping(CartLine before) {
        return shown.isPresent() ? this : new CartLine(sku, quantity, before.shown);
    }
}
