package dev.cartwright.kit.call;

import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Caches parameters for one minute; uses the last known value while the store is unavailable. */
public final class KnownParameters implements Secrets {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final UnaryOperator<String> store;
    private final InstantSource clock;
    private final Map<String, Known> known = new HashMap<>();

    /** @param store returns a parameter by its name, or throws {@link Unavailable} */
    public KnownParameters(UnaryOperator<String> store, InstantSource clock) {
        this.store = store;
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
        known.put(name, new Known(value, clock.instant().plus(FRESH)));
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
