package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSubjectTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"requestContext": {"operationName": "placeOrder"}}                                         | placeOrder
            {"requestContext": {"operationName": "list"}, "resources": ["x"]}                           | list
            {"Records": [{"body": "{\\"detail-type\\": \\"A.v1\\"}"}, {"body": "{\\"detail-type\\": \\"B.v1\\"}"}, {"body": "{\\"detail-type\\": \\"A.v1\\"}"}]} | A.v1, B.v1
            {"Records": [{"body": "poison"}, {"body": "{"}, {"dynamodb": {}}]}                          | ``
            {"source": "aws.events", "resources": ["arn:aws:events:eu-west-1:1:rule/cartwright-sweep"]} | cartwright-sweep
            "PRIME"                                                                                     | ``
            no json                                                                                     | ``
            """)
    void namesWhatAnEventIsAbout(String event, String subject) {
        assertThat(EventSubject.of(event.getBytes(StandardCharsets.UTF_8))).isEqualTo(subject);
    }
}
