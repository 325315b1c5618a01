package dev.cartwright.order.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.regex.Pattern;

/** Who gets the order and hears of it. */
public record Recipient(String email, Address address) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]{1,63}(\\.[^@\\s.]{1,63}){1,8}");
    private static final int LONGEST_EMAIL = 254;

    public Recipient {
        InvalidInput.unless(
                email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches(),
                "email is an address such as ann@example.org");
    }

    /** Not a word of it, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Recipient";
    }
}
