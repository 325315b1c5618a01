package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AllocationCaseTests {

    static Stream<Arguments> cases() {
        return Cases.of("allocation.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void spreads(String id, String[] columns) {
        long amount = Long.parseLong(columns[1].strip());
        long[] weights = Cases.numbers(columns[2]);
        long[] caps = Cases.numbers(columns[3]);

        long[] parts = caps.length == 0 ? Spread.byWeight(amount, weights) : Spread.byWeight(amount, weights, caps);

        String expected = columns[4].strip();
        if (expected.startsWith("sum")) {
            assertThat("sum " + Arrays.stream(parts).sum()).as(id).isEqualTo(expected);
        } else {
            assertThat(parts).as(id).containsExactly(Cases.numbers(expected));
        }
    }
}
