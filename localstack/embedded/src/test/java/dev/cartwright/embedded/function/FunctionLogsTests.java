package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionLogsTests {

    private static final LambdaFunction PROBE = new LambdaFunction(
            "probe",
            "arn",
            "handler",
            Path.of("code"),
            128,
            Duration.ofMinutes(1),
            Map.of(),
            OptionalInt.empty(),
            "/aws/lambda/probe",
            false);

    private final FunctionLogs logs = new FunctionLogs(3);

    private List<FunctionLogs.Line> all() {
        return logs.find(_ -> true);
    }

    @Test
    void keepsTheLastLinesWithTheirNumbers() {
        for (int i = 1; i <= 5; i++) {
            logs.add(PROBE, "1-2", "request", "line " + i);
        }

        assertThat(all()).extracting(FunctionLogs.Line::number).containsExactly(3L, 4L, 5L);
        assertThat(all().getLast().text()).isEqualTo("line 5");
    }

    @Test
    void cutsLongLines() {
        logs.add(PROBE, "1-2", "request", "x".repeat(100_000));

        assertThat(all().getFirst().text()).hasSizeLessThan(17_000).endsWith("(cut)");
    }

    @Test
    void keepsFewerLinesIfTheyAreLong() {
        var many = new FunctionLogs(20_000);

        for (int i = 0; i < 2000; i++) {
            many.add(PROBE, "1-2", "request", "x".repeat(16_000));
        }

        assertThat(many.find(_ -> true)).hasSizeBetween(1000, 1100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"level\":\"ERROR\",\"operation\":\"placeOrder\"} | ERROR",
                "{\"operation\":\"INFO\",\"level\": \"WARN\"} | WARN",
                "Nov 30, 2026 WARNING: slow | WARN",
                "[INFO] started | INFO",
                "TERRORS at dawn | ''"
            })
    void readsTheLevelThatALineNames(String line, String level) {
        logs.add(PROBE, "1-2", "request", line);

        assertThat(all().getFirst().level()).isEqualTo(level);
    }

    @Test
    void readsALineThatNeverEndsInParts() throws IOException {
        String output = "first\r\n\n" + "x".repeat(600_000) + "\nlast";
        List<String> read = new ArrayList<>();

        try (var lines = new OutputLines(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                read.add(line);
            }
        }

        assertThat(read).startsWith("first", "").endsWith("last");
        assertThat(read).allMatch(line -> line.length() <= 256 * 1024 + 1);
        assertThat(String.join("", read)).hasSize("first".length() + 600_000 + "last".length());
    }
}
