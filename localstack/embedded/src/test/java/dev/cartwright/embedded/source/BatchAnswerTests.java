package dev.cartwright.embedded.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.function.InvocationResult;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTests {

    private static final Set<String> BATCH = Set.of("m1", "m2");

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void takesAnEmptyReportAsSuccess(String report) {
        assertThat(BatchAnswer.of(answer(report), true, BATCH).failed()).isEmpty();
    }

    @Test
    void failsOnlyTheReportedItems() {
        InvocationResult answer = answer("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");

        assertThat(BatchAnswer.of(answer, true, BATCH).failed()).containsExactly("m2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"batchItemFailures\":\"m1\"}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemId\":\"m1\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"of another batch\"}]}"
            })
    void failsTheWholeBatchWhereTheReportIsMalformed(String report) {
        assertThat(BatchAnswer.of(answer(report), true, BATCH).failed()).isEqualTo(BATCH);
    }

    @Test
    void failsTheWholeBatchOfAFailedFunction() {
        InvocationResult failure =
                new InvocationResult("r", "Unhandled", "{}".getBytes(StandardCharsets.UTF_8), false, 1);

        assertThat(BatchAnswer.of(failure, true, BATCH).failed()).isEqualTo(BATCH);
    }

    @Test
    void ignoresAReportThatTheMappingDoesNotAskFor() {
        InvocationResult answer = answer("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");

        assertThat(BatchAnswer.of(answer, false, BATCH).failed()).isEmpty();
    }

    private static InvocationResult answer(String payload) {
        return new InvocationResult("r", "", payload.getBytes(StandardCharsets.UTF_8), false, 1);
    }
}
