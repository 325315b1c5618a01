package dev.cartwright.kit.value;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as RFC 5321 §4.1.2 and RFC 6531 §3.3 define it, without quoted local parts, comments and address literals,
 * which no mail to people has. At most 254 octets of UTF-8, 64 of them before the {@code @}. The last label has a letter, so that it
 * is no IP address; no character is invisible, so that no two addresses look the same.
 */
public record Email(String value) {

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?=[^.]*\\p{L})" + LABEL);
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    public Email {
        InvalidInput.unless(
                FORM.matcher(value).matches()
                        && octets(value) <= LONGEST
                        && octets(value.substring(0, value.indexOf('@'))) <= LONGEST_LOCAL_PART
                        && value.codePoints().noneMatch(Text::isIgnorable),
                "email",
                "is an address such as ann@example.org");
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
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
