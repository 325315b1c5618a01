package dev.cartwright.kit.value;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognizes the number of a payment card within a text, so that none is taken for something else and stored or sent on: 13 to 19
 * digits whose last is the check digit of ISO/IEC 7812-1 (Luhn). One in ten numbers satisfies Luhn by chance, so not every part of a
 * provider's token is tried: digits that stand apart from letters, in whole groups, with or without separators; and 15 or 16 digits
 * of the large card networks wherever digits begin, as in {@code visa4111111111111111} or where the month of expiry follows. Of
 * random tokens of 32 hexadecimal digits about one in 5,000 is refused.
 */
public final class CardNumber {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final Pattern USUAL = Pattern.compile("(?<![0-9])(?:3[0-9]{14}|[2456][0-9]{15})");
    private static final Pattern GROUPS = Pattern.compile("(?<![A-Za-z0-9])[0-9]+(?:[ ._-][0-9]+)*(?![A-Za-z0-9])");
    private static final Pattern SEPARATOR = Pattern.compile("[ ._-]");

    private CardNumber() {}

    /** Whether the text is one or has one in it. */
    public static boolean is(String text) {
        return USUAL.matcher(text).results().map(MatchResult::group).anyMatch(CardNumber::luhn)
                || GROUPS.matcher(text)
                        .results()
                        .map(groups -> List.of(SEPARATOR.split(groups.group())))
                        .anyMatch(CardNumber::isInGroups);
    }

    private static boolean isInGroups(List<String> groups) {
        for (int from = 0; from < groups.size(); from++) {
            var digits = new StringBuilder();
            for (int next = from; next < groups.size() && digits.length() <= LONGEST; next++) {
                digits.append(groups.get(next));
                if (digits.length() >= SHORTEST && digits.length() <= LONGEST && luhn(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the sum of all digits ends with 0, each second from the right doubled, with 9 taken off what is above 9. */
    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int n = 0; n < digits.length(); n++) {
            int digit = digits.charAt(digits.length() - 1 - n) - '0';
            int weighted = n % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
