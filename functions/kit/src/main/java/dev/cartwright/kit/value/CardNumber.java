package dev.cartwright.kit.value;

import java.util.regex.Pattern;

/**
 * Recognizes the number of a payment card, so that none is taken for something else and stored or sent on: 13 to 19 digits whose
 * last is the check digit of ISO/IEC 7812-1 (Luhn), with or without separators.
 */
public final class CardNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[ ._-]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{13,19}");

    private CardNumber() {}

    public static boolean is(String text) {
        String digits = SEPARATORS.matcher(text).replaceAll("");
        return DIGITS.matcher(digits).matches() && luhn(digits) % 10 == 0;
    }

    /** The sum of all digits, each second from the right doubled, with 9 taken off what is above 9. */
    private static int luhn(String digits) {
        int sum = 0;
        for (int n = 0; n < digits.length(); n++) {
            int digit = digits.charAt(digits.length() - 1 - n) - '0';
            int weighted = n % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
