package dev.cartwright.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PolicyTests {

    private static final String STAGE = "arn:aws:execute-api:us-east-1:0:api/v1";

    private static JsonNode policy(String resource) {
        return ProxyEvent.JSON.readTree("""
                {"Statement": [{"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "%s"}]}""".formatted(resource));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/GET/admin/skus/MUG", "/GET/admin/skus/\n", "/GET/admin/skus/\u2028", "/GET/", "/GET/a/b/c"})
    void letsAWildcardStandForAnyCharacters(String path) {
        assertThat(Policy.allows(policy(STAGE + "/*"), STAGE + path)).isTrue();
    }

    @Test
    void allowsNothingElse() {
        assertThat(Policy.allows(policy(STAGE + "/*"), "arn:aws:execute-api:us-east-1:0:other/v1/GET/x"))
                .isFalse();
        assertThat(Policy.allows(policy(STAGE + "/GET/a?"), STAGE + "/GET/abc")).isFalse();
    }
}
