package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRequestTests {

    private static TokenRequest read(String body) {
        return TokenRequest.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void needsASubjectOnly() {
        var claims = read("{\"subject\": \"ann\"}").claims("shop");

        assertThat(claims).isEqualTo(new TokenIssuer.Claims("ann", List.of(), "shop", Duration.ofHours(1)));
    }

    @Test
    void takesEveryField() {
        var claims = read("""
                {"subject": "ann", "roles": ["customer"], "groups": ["wholesale"], "audience": "other", "expiresInSeconds": -60}""").claims("shop");

        assertThat(claims)
                .isEqualTo(new TokenIssuer.Claims(
                        "ann", List.of("customer", "wholesale"), "other", Duration.ofMinutes(-1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                               | send a JSON object",
                "\"ann\"                                          | send a JSON object",
                "{                                                | not JSON",
                "''                                               | send a JSON object",
                "{}                                               | subject",
                "{\"subject\": \" \"}                             | subject",
                "{\"subject\": 7}                                 | subject",
                "{\"subject\": \"a\", \"roles\": \"admin\"}       | roles",
                "{\"subject\": \"a\", \"roles\": [7]}             | roles",
                "{\"subject\": \"a\", \"groups\": [7]}            | groups",
                "{\"subject\": \"a\", \"roles\": [\"ADMIN\"]}   | roles are customer, admin, service",
                "{\"subject\": \"a\", \"audience\": 7}            | audience",
                "{\"subject\": \"a\", \"expiresInSeconds\": -9223372036854775808} | expiresInSeconds",
                "{\"subject\": \"a\", \"expiresInSeconds\": \"60\"} | expiresInSeconds",
                "{\"subject\": \"a\", \"expiresInSeconds\": 1.5}  | expiresInSeconds",
                "{\"subject\": \"a\", \"expiresInSeconds\": 1e30} | expiresInSeconds",
                "{\"subject\": \"a\", \"expiresInSeconds\": 99999999999} | expiresInSeconds",
                "{\"subject\": \"a\", \"role\": \"admin\"}        | role is unknown"
            })
    void namesTheFieldThatIsWrong(String body, String named) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
