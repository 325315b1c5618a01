package dev.cartwright.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ColdStartResultTests {

    @Test
    void comparesMedians() {
        var ours = result(700, 560, 9000);
        var plain = result(400, 100, 420);

        double ratio = ours.ratioTo(plain);

        assertThat(ratio).isCloseTo(1.75, Offset.offset(1e-9));
    }

    private static ColdStartResult result(long... toAnswerMs) {
        List<ColdStart> samples = LongStream.of(toAnswerMs)
                .mapToObj(Duration::ofMillis)
                .map(time -> new ColdStart(time, time, time, ""))
                .toList();
        return new ColdStartResult("function", 1, samples);
    }
}
