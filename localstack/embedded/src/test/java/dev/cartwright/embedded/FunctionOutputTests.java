package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.function.JournalEntry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What {@code localstack/up} prints of functions. */
class FunctionOutputTests {

    private static String line(String trigger, String subject, boolean cold, String error, int status) {
        var entry = new JournalEntry(
                "r",
                "local-Order-CustomerFunction",
                trigger,
                subject,
                "1-6b0c5d02-e4952ddcdad5d7eba70b5f8d",
                Instant.parse("2026-11-29T18:32:07.123Z"),
                cold,
                1529,
                352,
                error,
                status,
                100,
                200);
        return InvocationLine.of(entry, ZoneOffset.UTC).replaceAll(" +", " ");
    }

    @Test
    void tellsEachInvocationInOneLine() {
        String trace = "1-6b0c5d02-e4952ddcdad5d7eba70b5f8d";

        assertThat(line("POST /v1/orders", "placeOrder", true, "", 202))
                .isEqualTo("18:32:07.123 placeOrder 202 352 ms " + trace + " cold, after 1529 ms");
        assertThat(line("sqs inbox", "ReserveStock.v1", false, "", 0))
                .isEqualTo("18:32:07.123 ReserveStock.v1 ok 352 ms " + trace);
        assertThat(line("stream Order", "", false, "Sandbox.Timedout", 0))
                .isEqualTo("18:32:07.123 stream Order Sandbox.Timedout 352 ms " + trace);
        assertThat(line("authorizer", "placeOrder", false, "", 0))
                .isEqualTo("18:32:07.123 authorizer ok 352 ms " + trace);
    }

    @Test
    void showsErrorsAndWhatIsNoJsonAndLeavesOutMetricsAndLogLines() {
        var printed = new ByteArrayOutputStream();
        var console = new PrintStream(new EssentialOutput(printed), true, StandardCharsets.UTF_8);

        console.println("[f 1-2] {\"level\":\"INFO\",\"operation\":\"placeOrder\"}");
        console.println("[f 1-2] {\"_aws\":{\"CloudWatchMetrics\":[]},\"Orders\":1}");
        console.println("[f 1-2] {\"level\":\"ERROR\",\"failure\":\"größer\"}");
        console.println("[f 1-2] \tat dev.cartwright.Sample.run(Sample.java:1)");

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "[f 1-2] {\"level\":\"ERROR\",\"failure\":\"größer\"}",
                        "[f 1-2] \tat dev.cartwright.Sample.run(Sample.java:1)");
    }
}
