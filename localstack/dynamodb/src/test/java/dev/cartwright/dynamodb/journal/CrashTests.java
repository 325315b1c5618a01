package dev.cartwright.dynamodb.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CrashTests {

    private static final int KILLS = 20;

    @Test
    void keepsWhatWasAcknowledgedToWritersThatAreKilled() throws IOException, InterruptedException {
        CrashCommand.Seen seen = CrashCommand.kill(KILLS);

        assertThat(seen.transactions()).isGreaterThan(KILLS);
        assertThat(seen.compactions()).isPositive();
    }
}
