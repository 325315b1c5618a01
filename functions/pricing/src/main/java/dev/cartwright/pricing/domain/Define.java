package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;

/** Adds, replaces and removes definitions of one kind, if nobody changed them since the admin read them. */
public final class Define<T> {

    private final Definitions<T> definitions;
    private final BiConsumer<T, T> check;

    public Define(Definitions<T> definitions) {
        this(definitions, (before, after) -> {});
    }

    /** @param check throws {@link dev.cartwright.kit.value.InvalidInput} for what must not become the other */
    public Define(Definitions<T> definitions, BiConsumer<T, T> check) {
        this.definitions = definitions;
        this.check = check;
    }

    /** How it ended. */
    public sealed interface Outcome<T> {

        record Added<T>(Versioned<T> definition) implements Outcome<T> {}

        record Changed<T>(Versioned<T> definition) implements Outcome<T> {}

        record Removed<T>() implements Outcome<T> {}

        record Unknown<T>() implements Outcome<T> {}

        /** Somebody else changed it, or it exists already. */
        record Outdated<T>() implements Outcome<T> {}

        /** One with this id was removed. */
        record IdUsed<T>() implements Outcome<T> {}
    }

    public Outcome<T> add(String id, T definition) {
        if (definitions.find(id).isPresent()) {
            return new Outcome.Outdated<>();
        }
        return definitions.wasRemoved(id)
                ? new Outcome.IdUsed<>()
                : new Outcome.Added<>(definitions.save(Versioned.unsaved(definition), definition));
    }

    /** @param readVersion whether a version is one that the admin read */
    public Outcome<T> change(String id, T definition, LongPredicate readVersion) {
        return definitions
                .find(id)
                .map(found -> readVersion.test(found.version()) ? change(found, definition) : new Outcome.Outdated<T>())
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome<T> change(Versioned<T> found, T definition) {
        check.accept(found.value(), definition);
        return new Outcome.Changed<>(found.value().equals(definition) ? found : definitions.save(found, definition));
    }

    /** @param readVersion whether a version is one that the admin read */
    public Outcome<T> remove(String id, LongPredicate readVersion) {
        return definitions
                .find(id)
                .map(found -> readVersion.test(found.version()) ? remove(found) : new Outcome.Outdated<T>())
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome<T> remove(Versioned<T> found) {
        definitions.remove(found);
        return new Outcome.Removed<>();
    }
}
