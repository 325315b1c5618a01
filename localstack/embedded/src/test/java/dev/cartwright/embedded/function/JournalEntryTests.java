package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalEntryTests {

    @Test
    void cutsWhatFunctionsAndCallersMakeUp() {
        String large = "x".repeat(900_000);

        var entry = new JournalEntry("r", "f", "t", large, "1-2", Instant.EPOCH, false, 0, 0, large, 0, 0, 0);

        assertThat(entry.subject()).hasSizeLessThan(1_100).endsWith("…");
        assertThat(entry.error()).hasSizeLessThan(1_100).endsWith("…");
        assertThat(TraceHeader.parse("Root=" + large)).isEmpty();
    }
}
