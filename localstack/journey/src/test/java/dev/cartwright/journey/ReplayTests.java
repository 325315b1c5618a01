package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bench.replay.ReplayCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Two small days of trade through the command that replays a real shop's. */
class ReplayTests {

    private static final Path DAYS = Path.of("src/test/resources/small-days.csv");

    /** Of the four lines that are goods at a price: 3 x 255 + 2 x 85 + 1 x 85 + 4 x 400 and 2 x 295 + 12 x 125. */
    private static final long REVENUE_MINOR = 765 + 170 + 85 + 1600 + 590 + 1500;

    @Test
    void earnsWhatTheFileSays() {
        var printed = new ByteArrayOutputStream();

        int exit = replay(printed);

        JsonNode total = Shop.JSON.readTree(printed.toByteArray()).path("total");
        assertThat(exit).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(total.path("ordersConfirmed").asInt()).isEqualTo(3);
        assertThat(total.path("revenueMinor").asLong()).isEqualTo(REVENUE_MINOR);
        assertThat(total.path("fileRevenueMinor").asLong()).isEqualTo(REVENUE_MINOR);
        assertThat(total.path("linesNotSellable").toString())
                .isEqualTo(Shop.JSON
                        .readTree("{\"RETURNED\": 1, \"NO_GOODS\": 1, \"NO_PRICE\": 1}")
                        .toString());
    }

    private static int replay(ByteArrayOutputStream printed) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return new CommandLine(new ReplayCommand())
                    .execute(DAYS.toString(), "--json", "--url", Shop.stack().url());
        } finally {
            System.setOut(out);
        }
    }
}
