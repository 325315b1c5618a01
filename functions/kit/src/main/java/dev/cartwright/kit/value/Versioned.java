package dev.cartwright.kit.value;

/**
 * A value as it is on record. Whoever changes it hands back the one that was read, so that a change which somebody else made
 * in between is noticed (optimistic locking).
 *
 * @param version counts the changes: 1 when first saved, 0 for a value that is not on record yet
 */
public record Versioned<T>(T value, long version) {

    /** A value that is not on record yet. */
    public static <T> Versioned<T> unsaved(T value) {
        return new Versioned<>(value, 0);
    }

    /** What is on record once {@code changed} is saved in place of this. */
    public <R> Versioned<R> next(R changed) {
        return new Versioned<>(changed, version + 1);
    }
}
