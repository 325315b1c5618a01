package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.function.JournalEntry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrafficTests {

    private Instant now = Instant.ofEpochSecond(10_000);
    private final Traffic traffic = new Traffic(() -> now);

    private static JournalEntry entry(String trigger, long ms, String error, int status) {
        return new JournalEntry("r", "f", trigger, "", "1-2", Instant.EPOCH, false, 0, ms, error, status, 0, 0);
    }

    @Test
    void countsWhatEndsInEachSecond() {
        for (int i = 1; i <= 20; i++) {
            traffic.ended(entry("GET /v1/products", i, "", i == 20 ? 503 : 200), 0);
        }
        now = now.plusSeconds(1);
        traffic.ended(entry("sqs inbox", 5, "Unhandled", 0), 10);

        var seconds = traffic.seconds();

        assertThat(seconds).hasSize(300);
        assertThat(seconds.get(298)).isEqualTo(new Overview.Second(10_000, 20, 0, 1, 11, 19));
        assertThat(seconds.getLast()).isEqualTo(new Overview.Second(10_001, 0, 10, 1, 0, 0));
    }

    @Test
    void forgetsWhatIsFiveMinutesOld() {
        traffic.ended(entry("GET /v1/products", 1, "", 200), 0);

        now = now.plusSeconds(300);
        traffic.ended(entry("GET /v1/products", 1, "", 200), 0);

        assertThat(traffic.seconds().stream()
                        .mapToInt(Overview.Second::requests)
                        .sum())
                .isEqualTo(1);
    }
}
