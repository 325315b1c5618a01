package dev.cartwright.kit.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input value that breaks a rule. A value's constructor throws it; the edge answers 422 with the JSON pointer, 400 where it is
 * a parameter, or sends the message to the dead letters. The text reaches the client, so it must not contain the value itself.
 */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String field;

    public InvalidInput(String message) {
        this(null, message);
    }

    private InvalidInput(@Nullable String field, String message) {
        super(message);
        this.field = field;
    }

    /** Throws unless the rule holds. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new InvalidInput(message);
        }
    }

    /**
     * Throws unless the rule of a field holds.
     *
     * @param rule a sentence that begins with the field: {@code "is 1 to 100"}
     */
    public static void unless(boolean holds, String field, String rule) {
        if (!holds) {
            throw new InvalidInput(field, field + " " + rule);
        }
    }

    /** Has a problem that the check finds point to this field. */
    public static void in(String field, Runnable check) {
        try {
            check.run();
        } catch (InvalidInput broken) {
            throw new InvalidInput(field, String.valueOf(broken.getMessage()));
        }
    }

    /** The field whose rule it is: the value's own name, or the name of a part of it. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
