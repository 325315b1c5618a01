package dev.cartwright.kit.call;

import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker that all environments of a function share, because a single environment sees too few calls to judge. Only
 * failures are written; while calls succeed it costs one read a second.
 */
public final class SharedBreaker {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final String service;
    private final BreakerStates states;
    private final BreakerPolicy policy;
    private final InstantSource clock;
    private @Nullable Seen seen;
    private int answered;
    private Instant answeredSince = Instant.EPOCH;

    public SharedBreaker(String service, BreakerStates states, BreakerPolicy policy, InstantSource clock) {
        this.service = service;
        this.states = states;
        this.policy = policy;
        this.clock = clock;
    }

    private record Seen(BreakerState state, Instant until) {}

    /** Makes the call, or throws {@link Unavailable} without calling while the breaker is open. */
    public <T> T call(Supplier<T> call) {
        boolean probe = admit();
        try {
            T answer = call.get();
            succeeded(probe);
            return answer;
        } catch (Unavailable failure) {
            failed();
            throw failure;
        }
    }

    /** Whether the admitted call is the probe call. */
    private boolean admit() {
        Instant now = clock.instant();
        Optional<Instant> openUntil = state(now).openUntil();
        if (openUntil.isEmpty()) {
            return false;
        }
        if (now.isBefore(openUntil.get()) || !claimed(openUntil.get(), now)) {
            throw new Unavailable(service + " failed too often lately", policy.openFor());
        }
        return true;
    }

    private synchronized BreakerState state(Instant now) {
        if (seen == null || !now.isBefore(seen.until())) {
            seen = new Seen(states.find(service), now.plus(FRESH));
        }
        return seen.state();
    }

    /** One environment gets the probe call; the others wait for another interval. */
    private boolean claimed(Instant openUntil, Instant now) {
        var mine = new AtomicBoolean();
        change(state -> {
            mine.set(state.openUntil().filter(openUntil::equals).isPresent());
            return mine.get() ? state.openUntil(now.plus(policy.openFor())) : state;
        });
        return mine.get();
    }

    private synchronized void succeeded(boolean probe) {
        Instant now = clock.instant();
        if (now.isAfter(answeredSince.plus(policy.window()))) {
            answeredSince = now;
            answered = 0;
        }
        answered++;
        if (probe) {
            close();
        }
    }

    private void close() {
        try {
            change(state -> BreakerState.CLOSED);
        } catch (Unavailable busy) {
            // The call itself was answered; the next probe call closes the breaker.
        }
    }

    private synchronized void failed() {
        int told = answered;
        answered = 0;
        change(state -> state.failed(told, clock.instant(), policy));
    }

    private synchronized void change(UnaryOperator<BreakerState> change) {
        BreakerState state = states.change(service, change);
        seen = new Seen(state, clock.instant().plus(FRESH));
    }
}
