package dev.cartwright.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.http.Caller.Role;
import dev.cartwright.kit.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CachedTokensTests {

    private static final Caller ANN = new Caller("ann", Set.of(Role.CUSTOMER));

    private final TestClock clock = new TestClock();
    private final List<String> verified = new ArrayList<>();
    private boolean valid = true;
    private final TokenVerifier tokens = new CachedTokens(this::verify, clock);

    @Test
    void verifiesATokenOnceAMinute() {
        String token = expiringIn(Duration.ofHours(1));

        assertThat(List.of(caller(token), caller(token))).containsOnly(Optional.of(ANN));
        assertThat(verified).hasSize(1);

        clock.forward(Duration.ofMinutes(1));
        tokens.verify(token);
        assertThat(verified).hasSize(2);
    }

    @Test
    void cachesNoTokenBeyondItsExpiry() {
        String token = expiringIn(Duration.ofSeconds(10));
        tokens.verify(token);
        valid = false;

        clock.forward(Duration.ofSeconds(11));

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void asksAgainForWhatWasRefused() {
        String token = expiringIn(Duration.ofHours(1));
        valid = false;
        assertThat(tokens.verify(token)).isEmpty();

        valid = true;

        assertThat(caller(token)).hasValue(ANN);
    }

    @Test
    void takesNoOtherTokenForACachedOne() {
        tokens.verify(expiringIn(Duration.ofHours(1)));
        valid = false;

        assertThat(tokens.verify(expiringIn(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void forgetsRatherThanFillTheMemory() {
        String first = expiringIn(Duration.ofMinutes(30));
        tokens.verify(first);
        for (int i = 0; i < 1_000; i++) {
            tokens.verify(expiringIn(Duration.ofHours(1).plusSeconds(i)));
        }

        tokens.verify(first);

        assertThat(verified).hasSize(1_002);
    }

    private Optional<Caller> caller(String token) {
        return tokens.verify(token).map(VerifiedToken::caller);
    }

    /** A token is the instant of its expiry. */
    private Optional<VerifiedToken> verify(String token) {
        verified.add(token);
        return valid ? Optional.of(new VerifiedToken(ANN, Instant.parse(token))) : Optional.empty();
    }

    private String expiringIn(Duration time) {
        return clock.instant().plus(time).toString();
    }
}
