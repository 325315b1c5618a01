package dev.cartwright.embedded.view;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks a text that is not JSON as a whole: JSON after a prefix or without its end, headers, parameters of a URL, keys of items, and
 * what has the form of a token, a card number or an e-mail address. If the end of a value is not clear, it masks too much.
 */
final class MaskedText {

    /** {@code "name":} of JSON. In JSON within a JSON text the quotes have backslashes. */
    private static final Pattern FIELD = Pattern.compile("(\\\\{0,15})\"([^\"\\\\]{1,64})\\1\"\\s*:\\s*");

    /** {@code name=}, {@code NAME#}, {@code Name: }. */
    private static final Pattern HEAD = Pattern.compile("(?<![\\w-])([A-Za-z][\\w-]{1,63})(=|#|:[ \\t]{1,8})");

    private static final Pattern VALUE = Pattern.compile("\\\\{0,15}\"[^\"]*\"?|'[^']*'?|[^\\s,;&)\\]}\"']+");

    /** A record's text has spaces in its values: {@code Address[line1=1 High Street, city=York]}. */
    private static final Pattern PERSONAL_VALUE = Pattern.compile("[\\\\\"]{0,15}[^,;&)\\]}\\r\\n\"]+");

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** {@code TokenExpiredException: since noon} is no header. */
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*");

    /** Headers whose values have spaces. */
    private static final Pattern HEADER = Pattern.compile(
            "(?i)\\b((?:set-)?cookie:[ \\t]{0,8}|authorization[:=][ \\t\\[]{0,8}(?:basic|digest)[ \\t])[^\\r\\n\"]+");

    private static final Pattern TOKEN = Pattern.compile(
            "(?:(?<![\\w-])|(?<=%[0-9A-Fa-f]{2}))eyJ[\\w-]{5,}\\.[\\w-]{5,}\\.[\\w-]*" // a JWT
                    + "|\\btok_\\w+"
                    + "|\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
                    + "|(?i:\\bBearer\\s{1,8})[\\w.~+/=-]+"
                    + "|(?<=://)[^\\s/@\"]{1,256}(?=@)"
                    + "|(?<![\\w.+-])[\\w.+-]++@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+");

    private static final Pattern CARD = Pattern.compile("(?<![\\w.-])[2-6](?:[ -]?\\d){12,18}(?![\\w-])");

    private MaskedText() {}

    static String mask(String text) {
        String masked = fields(text);
        masked = TOKEN.matcher(masked).replaceAll(Masking.MASK);
        masked = HEADER.matcher(masked).replaceAll("$1" + Masking.MASK);
        return CARD.matcher(pairs(masked)).replaceAll(MaskedText::card);
    }

    private static String pairs(String text) {
        Matcher head = HEAD.matcher(text);
        var masked = new StringBuilder();
        int done = 0;
        for (int from = 0; head.find(from); from = Math.max(done, head.end())) {
            Matcher value = valueOf(head.group(1), head.group(2)).matcher(text).region(head.end(), text.length());
            if (value.lookingAt()) {
                masked.append(text, done, head.end()).append(Masking.MASK);
                done = value.end();
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static Pattern valueOf(String name, String separator) {
        boolean className = separator.startsWith(":") && CLASS.matcher(name).matches();
        if (SensitiveNames.isSecret(name) && !className) {
            return VALUE;
        }
        return SensitiveNames.isPersonal(name) && separator.equals("=") ? PERSONAL_VALUE : NOTHING;
    }

    private static String card(MatchResult digits) {
        return Matcher.quoteReplacement(isCard(digits.group().replaceAll("\\D", "")) ? Masking.MASK : digits.group());
    }

    /** By the check digit of ISO/IEC 7812 (Luhn). */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** The fields of JSON that are sensitive by their names. */
    private static String fields(String text) {
        Matcher field = FIELD.matcher(text);
        boolean person = field.results().anyMatch(found -> SensitiveNames.isPersonal(found.group(2)));
        var masked = new StringBuilder();
        int done = 0;
        for (int from = 0; field.find(from); from = field.end()) {
            int value = field.end();
            if (value < done || !SensitiveNames.isSensitive(field.group(2), person)) {
                continue;
            }
            String quote = field.group(1) + '"';
            int end = new JsonValue(text, field.group(1).length()).end(value);
            if (end > value) {
                masked.append(text, done, value)
                        .append(quote)
                        .append(Masking.MASK)
                        .append(quote);
                done = end;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }
}
