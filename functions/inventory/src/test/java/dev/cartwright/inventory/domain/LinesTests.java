package dev.cartwright.inventory.domain;

import static dev.cartwright.inventory.domain.Samples.line;
import static dev.cartwright.inventory.domain.Samples.lines;
import static dev.cartwright.inventory.domain.Samples.oneOfEach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTests {

    @Test
    void areSortedAndAddedUp() {
        Lines lines = lines(line("MUG", 2), line("CUP", 1), line("MUG", 3));

        assertThat(lines.sorted()).containsExactly(line("CUP", 1), line("MUG", 5));
    }

    @Test
    void areTwelveHundredAtMost() {
        assertThat(Lines.of(oneOfEach(1200).sorted()).size()).isEqualTo(1200);
        assertThatThrownBy(() -> oneOfEach(1201)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Lines.of(List.of())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void areNeverUnsorted() {
        var backwards = List.of(line("MUG", 2), line("CUP", 1));

        assertThatThrownBy(() -> new Lines(backwards)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lines(Collections.nCopies(2, line("MUG", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
