package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.function.EndedInvocation;
import dev.cartwright.embedded.function.FunctionLogs;
import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.function.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MessageErrorsTests {

    private static final String BATCH = "{\"Records\":[{\"messageId\":\"m-1\"},{\"messageId\":\"m-2\"}]}";
    private static final LambdaFunction INBOX = new LambdaFunction(
            "inbox",
            "arn",
            "handler",
            Path.of("code"),
            128,
            Duration.ofMinutes(1),
            Map.of(),
            OptionalInt.empty(),
            "/aws/lambda/inbox",
            false);

    private final MessageErrors errors = new MessageErrors();
    private final FunctionLogs logs = new FunctionLogs(10);

    private void ended(String requestId, String error, String event, String answer) {
        var entry =
                new JournalEntry(requestId, "inbox", "sqs work", "", "1-a", Instant.EPOCH, false, 0, 1, error, 0, 1, 1);
        errors.add(new EndedInvocation(
                entry, event.getBytes(StandardCharsets.UTF_8), answer.getBytes(StandardCharsets.UTF_8)));
    }

    private String last(String key, String trace) {
        return errors.last(key, trace, logs);
    }

    @Test
    void everyMessageOfAnInvocationThatFailedHasItsLastError() {
        ended("r-1", "Sandbox.Timedout", BATCH, "{\"errorMessage\":\"Task timed out\"}");
        ended("r-2", "java.lang.IllegalStateException", BATCH, "{\"errorMessage\":\"oops\"}");

        assertThat(last("m-1", "")).isEqualTo("java.lang.IllegalStateException: oops");
        assertThat(last("m-2", "")).isEqualTo(last("m-1", ""));
        assertThat(last("r-1", "")).isEqualTo("Sandbox.Timedout: Task timed out");
        assertThat(last("m-3", "")).isEmpty();
    }

    @Test
    void aMessageThatItsFunctionReportedHasTheErrorThatWasPrintedAboutIt() {
        logs.add(
                INBOX,
                "1-a",
                "r-1",
                "{\"level\":\"ERROR\",\"operation\":\"onPaid\",\"trace\":\"1-b\",\"failure\":[\"Unavailable\"]}");
        logs.add(
                INBOX,
                "1-a",
                "r-1",
                "{\"level\":\"ERROR\",\"operation\":\"onSent\",\"trace\":\"1-c\",\"failure\":[\"Broken\"]}");
        ended("r-1", "", BATCH, "{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}");

        assertThat(last("m-1", "1-b")).isEqualTo("onPaid Unavailable");
        assertThat(last("m-1", "1-c")).isEqualTo("onSent Broken");
        assertThat(last("m-2", "1-c")).isEmpty();
    }

    @Test
    void aThrottledMessageSaysSo() {
        ended(
                "r-1",
                JournalEntry.THROTTLED,
                BATCH,
                "{\"Reason\":\"ReservedFunctionConcurrentInvocationLimitExceeded\"}");

        assertThat(last("m-2", "")).isEqualTo("throttled");
    }

    @Test
    void keepsTheLastTenThousandMessagesOnly() {
        for (int i = 0; i <= 10_000; i++) {
            ended("r", "Broken", "{\"Records\":[{\"messageId\":\"m-" + i + "\"}]}", "");
        }

        assertThat(last("m-0", "")).isEmpty();
        assertThat(last("m-10000", "")).isEqualTo("Broken");
    }
}
