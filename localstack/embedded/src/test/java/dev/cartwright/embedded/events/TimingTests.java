package dev.cartwright.embedded.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate(1 minute)             | 2026-03-01T10:00:30Z | 2026-03-01T10:01:30Z
            rate(2 hours)              | 2026-03-01T10:00:30Z | 2026-03-01T12:00:30Z
            rate(1 day)                | 2026-03-01T10:00:30Z | 2026-03-02T10:00:30Z
            cron(* * * * ? *)          | 2026-03-01T10:00:00Z | 2026-03-01T10:01:00Z
            cron(0/15 * * * ? *)       | 2026-03-01T10:14:59Z | 2026-03-01T10:15:00Z
            cron(0 18 ? * MON-FRI *)   | 2026-03-06T18:00:00Z | 2026-03-09T18:00:00Z
            cron(0 8 1 * ? *)          | 2026-03-01T08:00:00Z | 2026-04-01T08:00:00Z
            cron(30 6 ? * 1 *)         | 2026-03-02T00:00:00Z | 2026-03-08T06:30:00Z
            cron(0 0 29 2 ? *)         | 2026-03-01T00:00:00Z | 2028-02-29T00:00:00Z
            cron(5,10 1-2 * JAN,MAR ? 2026) | 2026-01-31T02:10:00Z | 2026-03-01T01:05:00Z
            """)
    void findsTheNextTime(String expression, Instant after, Instant expected) {
        Timing timing = Timing.parse(expression.strip(), ZoneOffset.UTC);

        assertThat(timing.next(after)).contains(expected);
    }

    @Test
    void hasNoTimeAfterTheLastYear() {
        Timing timing = Timing.parse("cron(0 0 1 1 ? 2025)", ZoneOffset.UTC);

        assertThat(timing.next(Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void countsInItsTimeZone() {
        Timing timing = Timing.parse("cron(0 9 * * ? *)", ZoneId.of("Europe/Berlin"));

        assertThat(timing.next(Instant.parse("2026-07-01T06:00:00Z"))).contains(Instant.parse("2026-07-01T07:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(0 minutes)",
                "rate(5 seconds)",
                "cron(* * * * *)",
                "cron(* * * * * *)",
                "cron(* * ? * ? *)",
                "cron(60 * * * ? *)",
                "cron(0 0 L * ? *)",
                "at(2026-01-01T00:00:00)"
            })
    void refusesWhatAwsDoesNotTakeOrIsNotSupported(String expression) {
        assertThatThrownBy(() -> Timing.parse(expression, ZoneOffset.UTC)).isInstanceOf(IllegalArgumentException.class);
    }
}
