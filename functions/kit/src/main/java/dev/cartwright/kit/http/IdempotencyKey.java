package dev.cartwright.kit.http;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The header {@code Idempotency-Key}: 16 to 64 letters, digits, dashes or underscores. A customer's key is good for that customer
 * only. A guest's is all that keeps the stored response, perhaps with a secret in it, from others: it must not be guessable.
 */
final class IdempotencyKey {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** The usual random ones are longer: 21 characters of Nano ID, 26 of a ULID, 36 of a UUID. */
    private static final int SHORTEST_OF_A_GUEST = 20;

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
                            "Without a token the Idempotency-Key is 20 or more random characters: a new UUID for each new request."));
        }
        return key;
    }

    /** Counts the different steps from one character to the next. It recognizes no words, but what is typed without thought. */
    private static boolean isGuessable(String key) {
        return key.length() < SHORTEST_OF_A_GUEST
                || IntStream.range(1, key.length())
                                .map(n -> key.charAt(n) - key.charAt(n - 1))
                                .distinct()
                                .count()
                        < FEWEST_STEPS;
    }
}
