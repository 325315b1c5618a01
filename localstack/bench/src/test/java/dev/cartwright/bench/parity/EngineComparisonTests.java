package dev.cartwright.bench.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineComparisonTests {

    private static EngineRecording on(String engine, String event) {
        return new EngineRecording(engine, Map.of("api", JsonCodec.read(event)));
    }

    private static List<FieldDifference> differences(String one, String other) {
        return new EngineComparison(List.of(on("one", one), on("other", other))).differences();
    }

    @Test
    void findsNoneWhereOnlyIdsTimesAndTheCaseOfHeadersDiffer() {
        assertThat(differences("""
                        {"requestContext": {"requestId": "a"}, "headers": {"X-Twice": "two"}, "body": "{\\"n\\":1}"}""", """
                        {"requestContext": {"requestId": "b"}, "headers": {"x-twice": "two"}, "body": "{\\"n\\": 1}"}""")).isEmpty();
    }

    @Test
    void findsAFieldThatOneHasNot() {
        assertThat(differences("{\"a\": 1, \"requestId\": \"x\"}", "{\"a\": 1}"))
                .containsExactly(new FieldDifference("api /requestId", Map.of("one", "string")));
    }

    @Test
    void findsAnotherValueAndAnotherType() {
        assertThat(differences("{\"path\": null, \"age\": 42}", "{\"path\": \"/things\", \"age\": \"42\"}"))
                .containsExactlyInAnyOrder(
                        new FieldDifference("api /path", Map.of("one", "null", "other", "string")),
                        new FieldDifference("api /age", Map.of("one", "42", "other", "\"42\"")));
    }

    @Test
    void looksIntoTheEventInAMessagesBody() {
        assertThat(differences(
                        "{\"Records\": [{\"body\": \"{\\\"source\\\": \\\"a\\\"}\"}]}",
                        "{\"Records\": [{\"body\": \"{\\\"source\\\": \\\"b\\\"}\"}]}"))
                .extracting(FieldDifference::field)
                .containsExactly("api /Records/0/body/source");
    }

    @Test
    void leavesOutWhatAnEngineCannotSend() {
        var alone = new EngineRecording("one", Map.of("stream", JsonCodec.read("{\"a\": 1}")));

        assertThat(new EngineComparison(List.of(alone, on("other", "{}"))).differences())
                .isEmpty();
    }

    @Test
    void areKnownByTheRowsOfThePage(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("PARITY.md"), """
                | `api /elsewhere` | not under the heading |

                ## What functions receive and callers get

                | field | who is right |
                | --- | --- |
                | `api /headers/x-*` | nobody |
                | `api /gone` | |

                ## More

                | `api /more` | |
                """);
        var header = new FieldDifference("api /headers/x-real-ip", Map.of());

        KnownDifferences known = KnownDifferences.in(page);

        assertThat(known.know(header)).isTrue();
        assertThat(known.know(new FieldDifference("api /more", Map.of()))).isFalse();
        assertThat(known.know(new FieldDifference("api /elsewhere", Map.of()))).isFalse();
        assertThat(known.stale(List.of(header))).containsExactly("api /gone");
    }
}
