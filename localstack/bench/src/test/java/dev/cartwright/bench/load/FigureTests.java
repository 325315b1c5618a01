package dev.cartwright.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTests {

    @Test
    void comparesWithinATurnAndNotAcross() {
        var figure = new Figure("orders a second", List.of(11.0, 6.0, 22.0), List.of(10.0, 5.0, 20.0));

        assertThat(figure.ratio()).isCloseTo(1.1, within(1e-9));
        assertThat(figure.medianHere()).isEqualTo(11.0);
        assertThat(figure.medianThere()).isEqualTo(10.0);
    }

    @Test
    void takesTheMiddleOfAnEvenNumberOfTurns() {
        assertThat(new Figure("reads a second", List.of(4.0, 1.0), List.of(1.0, 1.0)).ratio())
                .isEqualTo(2.5);
    }
}
