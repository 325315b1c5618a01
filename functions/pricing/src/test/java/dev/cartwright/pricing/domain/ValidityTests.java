package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ValidityTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void theLastDayEndsAtMidnightInTheShop() {
        Validity summer = Validity.days(Optional.empty(), Optional.of(LocalDate.parse("2026-06-30")), LONDON);

        assertThat(summer.holds(Instant.parse("2026-06-30T22:59:59Z"))).isTrue();
        assertThat(summer.holds(Instant.parse("2026-06-30T23:00:00Z"))).isFalse();
    }

    @Test
    void theDayOfTheClockChangeHas25Hours() {
        LocalDate day = LocalDate.parse("2026-10-25");

        Validity autumn = Validity.days(Optional.of(day), Optional.of(day), LONDON);

        assertThat(Duration.between(autumn.from().orElseThrow(), autumn.until().orElseThrow()))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        Optional<Instant> now = Optional.of(Instant.EPOCH);

        assertThatThrownBy(() -> new Validity(now, now)).isInstanceOf(InvalidInput.class);
    }
}
