package dev.cartwright.tools;

import java.util.regex.Pattern;

/** The name of a stage, as the templates allow it: without {@code -}, so that {@code cartwright-prod-} begins no other stage's names. */
public final class StageName {

    private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9]{0,15}");

    private StageName() {}

    /** @throws CommandFailure that says what is allowed */
    public static String require(String stage) {
        if (!ALLOWED.matcher(stage).matches()) {
            throw new CommandFailure(
                    "--stage %s: a letter of a-z first, then a-z and 0-9, 16 at most".formatted(stage));
        }
        return stage;
    }
}
