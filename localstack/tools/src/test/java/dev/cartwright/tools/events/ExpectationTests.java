package dev.cartwright.tools.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectationTests {

    private static List<String> differences(String expected, String answer) {
        return new Expectation(JsonCodec.read(expected)).differences(JsonCodec.read(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"b\": [true, null]} | {\"b\": [true, null], \"a\": 1}",
                "{\"id\": \"ord_*\"}             | {\"id\": \"ord_01\"}",
                "{\"id\": \"*\"}                 | {\"id\": [1, 2]}",
                "{\"at\": \"a.*c\"}              | {\"at\": \"a.bc\"}",
                "{\"body\": {\"a\": \"x*\"}}     | {\"body\": \"{\\\"a\\\":\\\"xyz\\\"}\"}"
            })
    void isContentWithWhatItMeans(String expected, String answer) {
        assertThat(differences(expected, answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1}                      | {\"a\": 2}                       | /a: expected 1, got 2",
                "{\"a\": 1}                      | {\"a\": 1, \"b\": 2}             | /b: expected nothing, got 2",
                "{\"a\": \"*\"}                  | {}                               | /a: expected \"*\", got nothing",
                "{\"a\": \"ord_*\"}              | {\"a\": \"pay_01\"}              | /a: expected \"ord_*\", got \"pay_01\"",
                "{\"at\": \"a.*c\"}              | {\"at\": \"abbc\"}               | /at: expected \"a.*c\", got \"abbc\"",
                "[1]                             | [1, 2]                           | /: expected [1], got [1,2]",
                "{\"body\": {\"a\": 1}}          | {\"body\": \"{\\\"a\\\":2}\"}    | /body/a: expected 1, got 2",
                "{\"body\": {\"a\": 1}}          | {\"body\": \"no JSON\"}          | /body: expected {\"a\":1}, got \"no JSON\""
            })
    void saysWhereAnAnswerIsAnother(String expected, String answer, String difference) {
        assertThat(differences(expected, answer)).containsExactly(difference);
    }

    @Test
    void isMadeOfAnAnswerByMaskingWhatIsNewEachTime() {
        String answer = """
                {"statusCode": 202, "body": "{\\"orderId\\": \\"ord_01M87RJBFGE59CM02VDWA68N30\\", \\"at\\": \\"2026-11-25T10:00:00.1Z\\", \\"sku\\": \\"MUG\\"}"}
                """;

        String recorded = Recording.of(JsonCodec.read(answer));

        assertThat(JsonCodec.read(recorded))
                .isEqualTo(JsonCodec.read(
                        "{\"statusCode\": 202, \"body\": {\"orderId\": \"ord_*\", \"at\": \"*\", \"sku\": \"MUG\"}}"));
        assertThat(differences(recorded, answer)).isEmpty();
    }
}
