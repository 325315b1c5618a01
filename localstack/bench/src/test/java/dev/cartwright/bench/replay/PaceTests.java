package dev.cartwright.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

final class PaceTests {

    private static final LocalDateTime OPENING = LocalDateTime.of(2011, 3, 1, 8, 0);

    private final Pace.Converter converter = new Pace.Converter();

    @Test
    void runsTheFilesClockFaster() {
        var pace = converter.convert("600");

        var due = pace.after(OPENING, OPENING.plusHours(1));

        assertThat(due).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void waitsForNobodyAtMax() {
        var pace = converter.convert("max");

        var due = pace.after(OPENING, OPENING.plusHours(1));

        assertThat(due).isZero();
    }

    @Test
    void refusesAClockThatStandsStill() {
        assertThatThrownBy(() -> converter.convert("0")).isInstanceOf(TypeConversionException.class);
    }
}
