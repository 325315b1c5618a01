package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.regex.Pattern;

/** For which order stock is held; an order has one reservation at most. */
public record OrderId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public OrderId {
        InvalidInput.unless(FORM.matcher(value).matches(), "orderId is 1 to 64 letters, digits, dashes or underscores");
    }

    @Override
    public String toString() {
        return value;
    }
}
