package dev.cartwright.kit.http;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The header {@code Idempotency-Key}: 16 to 64 letters, digits, dashes or underscores. A customer's key is good for that customer
 * only. A guest's is all that keeps the stored response, perhaps with a secret in it, from others: it has the form of a random one.
 */
final class IdempotencyKey {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** A UUID, a ULID, 32 or more hexadecimal digits, or 21 or more characters with upper and lower case and a digit, as Nano ID's. */
    private static final Pattern RANDOM = Pattern.compile("(?i:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|[0-7][0-9a-hjkmnp-tv-z]{25}"
            + "|[0-9a-f]{32,})"
            + "|(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9]).{21,}");

    /** Random keys have at least twice as many; repeated, counted or alphabetical ones have 1 to 5. */
    private static final int FEWEST_STEPS = 8;

    private IdempotencyKey() {}

    static String of(Request request) {
        String key = request.header("idempotency-key")
                .orElseThrow(
                        () -> new Refused(
                                EdgeProblem.IDEMPOTENCY_KEY_MISSING.about(
                                        "Send an Idempotency-Key of 16 to 64 letters, digits, - or _: a new UUID for each new request.")));
        if (!FORM.matcher(key).matches()) {
            throw new Refused(
                    EdgeProblem.INVALID_REQUEST.about("Idempotency-Key is 16 to 64 letters, digits, - or _."));
        }
        if (request.caller().isGuest() && isGuessable(key)) {
            throw new Refused(
                    EdgeProblem.INVALID_REQUEST.about(
                            "Without a token the Idempotency-Key is a UUID, a ULID, 32 or more hexadecimal digits, or 21 or more random characters with upper and lower case and digits: a new one for each new request."));
        }
        return key;
    }

    /** Counts the different steps from one character to the next, since what is typed without thought may have such a form. */
    private static boolean isGuessable(String key) {
        return !RANDOM.matcher(key).matches()
                || IntStream.range(1, key.length())
                                .map(n -> key.charAt(n) - key.charAt(n - 1))
                                .distinct()
                                .count()
                        < FEWEST_STEPS;
    }
}
