package dev.cartwright.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.cartwright.kit.http.Caller.Role;
import dev.cartwright.kit.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberedTokensTests {

    private static final Caller ANN = new Caller("ann", Set.of(Role.CUSTOMER));

    private final TestClock clock = new TestClock();
    private final List<String> verified = new ArrayList<>();
    private Optional<Caller> opinion = Optional.of(ANN);
    private final TokenVerifier tokens = new RememberedTokens(this::verify, clock);

    @Test
    void verifiesATokenOnceAMinute() {
        String token = expiringIn(Duration.ofHours(1));

        assertThat(List.of(tokens.verify(token), tokens.verify(token))).containsOnly(Optional.of(ANN));
        assertThat(verified).hasSize(1);

        clock.forward(Duration.ofMinutes(1));
        tokens.verify(token);
        assertThat(verified).hasSize(2);
    }

    @Test
    void remembersNoTokenBeyondItsExpiry() {
        String token = expiringIn(Duration.ofSeconds(10));
        tokens.verify(token);
        opinion = Optional.empty();

        clock.forward(Duration.ofSeconds(11));

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void asksAgainForWhatWasRefused() {
        String token = expiringIn(Duration.ofHours(1));
        opinion = Optional.empty();
        assertThat(tokens.verify(token)).isEmpty();

        opinion = Optional.of(ANN);

        assertThat(tokens.verify(token)).hasValue(ANN);
    }

    @Test
    void takesNoOtherTokenForARememberedOne() {
        tokens.verify(expiringIn(Duration.ofHours(1)));
        opinion = Optional.empty();

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

    private Optional<Caller> verify(String token) {
        verified.add(token);
        return opinion;
    }

    private String expiringIn(Duration time) {
        Instant expiry = clock.instant().plus(time);
        return new PlainJWT(new JWTClaimsSet.Builder()
                        .subject("ann")
                        .expirationTime(Date.from(expiry))
                        .build())
                .serialize();
    }
}
