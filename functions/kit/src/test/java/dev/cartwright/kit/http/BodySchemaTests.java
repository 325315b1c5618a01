package dev.cartwright.kit.http;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cartwright.kit.core.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BodySchemaTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"number\"}",
                "{\"type\": [\"string\", \"null\"]}",
                "{\"minimum\": 1}",
                "{\"type\": \"object\", \"properties\": {\"weight\": {\"type\": \"number\", \"minimum\": 1}}}",
                "{\"type\": \"array\", \"items\": {\"type\": \"number\"}}",
                "{\"type\": \"string\", \"multipleOf\": 2}"
            })
    void refusesWhatItWouldIgnore(String schema) {
        JsonNode unsupported = Json.mapper().readTree(schema);

        assertThatIllegalArgumentException().isThrownBy(() -> new BodySchema(unsupported));
    }
}
