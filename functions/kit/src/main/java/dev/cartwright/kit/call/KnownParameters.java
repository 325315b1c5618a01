package dev.cartwright.kit.call;

import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Caches parameters for a while; uses the last known value while the store is unavailable. */
public final class KnownParameters implements Secrets {

    private final UnaryOperator<String> store;
    private final Duration fresh;
    private final InstantSource clock;
    private final Map<String, Known> known = new HashMap<>();

    /**
     * @param store returns a parameter by its name, or throws {@link Unavailable}
     * @param fresh how long a value is not asked for again; so long a changed secret may be unknown
     */
    public KnownParameters(UnaryOperator<String> store, Duration fresh, InstantSource clock) {
        this.store = store;
        this.fresh = fresh;
        this.clock = clock;
    }

    private record Known(String value, Instant until) {}

    @Override
    public synchronized String get(String name) {
        Known kept = known.get(name);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.value();
        }
        String value = read(name, kept);
        known.put(name, new Known(value, clock.instant().plus(fresh)));
        return value;
    }

    private String read(String name, @Nullable Known kept) {
        try {
            return store.apply(name);
        } catch (Unavailable failure) {
            if (kept == null) {
                throw failure;
            }
            return kept.value();
        }
    }
}
