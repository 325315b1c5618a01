package dev.cartwright.embedded.events;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.Machine;

/** An event pattern, matched by the same matcher as the rules. */
public final class EventPattern {

    private static final int LONGEST = 10_000;

    private final Machine machine = Machine.builder().build();

    private EventPattern() {}

    /** @throws IllegalArgumentException if it is invalid, with the matcher's reason */
    public static EventPattern of(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("the pattern is longer than " + LONGEST + " characters");
        }
        var parsed = new EventPattern();
        try {
            parsed.machine.addRule("pattern", pattern);
            return parsed;
        } catch (IOException | RuntimeException invalid) {
            throw new IllegalArgumentException("the pattern is invalid: " + firstLine(invalid.getMessage()), invalid);
        }
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    /** @param event a complete event as delivered */
    public boolean matches(String event) {
        try {
            return !machine.rulesForJSONEvent(event).isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException("cannot match " + event, e);
        }
    }
}
