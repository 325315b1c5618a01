package dev.cartwright.kit.value;

import java.util.regex.Pattern;

/** Who a token is about (OpenID Connect Core §2): 1 to 255 ASCII characters that can be seen. It fits any key of a table. */
public record Subject(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    public Subject {
        InvalidInput.unless(isOne(value), "a subject is 1 to 255 printable ASCII characters");
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
