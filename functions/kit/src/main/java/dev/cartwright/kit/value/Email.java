package dev.cartwright.kit.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as RFC 5321 §4.1.2 and RFC 6531 §3.3 define it, without quoted local parts, comments and address literals,
 * which no mail to people has. At most 254 characters, 64 of them before the {@code @}.
 */
public record Email(String value) {

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");
    private static final int LONGEST = 254;

    public Email {
        InvalidInput.unless(
                value.codePointCount(0, value.length()) <= LONGEST
                        && FORM.matcher(value).matches(),
                "email is an address such as ann@example.org");
    }

    /** Whether mail to both reaches the same mailbox: hosts ignore case, and so do nearly all mailboxes. */
    public boolean isSameAs(Email other) {
        return value.toLowerCase(Locale.ROOT).equals(other.value.toLowerCase(Locale.ROOT));
    }

    /** Redacted, so that it cannot be logged. */
    @Override
    public String toString() {
        return "Email";
    }
}
