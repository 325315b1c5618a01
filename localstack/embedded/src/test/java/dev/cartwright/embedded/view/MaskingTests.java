package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTests {

    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl";

    @Test
    void hidesSecretsByTheNamesOfTheirFields() {
        String masked = Masking.mask(
                "{\"headers\":{\"Authorization\":\"Basic YTpi\",\"Set-Cookie\":\"a=b\",\"X-Api-Key\":\"k\"},"
                        + "\"clientSecret\":\"s\",\"accessToken\":\"7ZK3\",\"password\":{\"old\":\"p\"},\"amountMinor\":2598}");

        assertThat(masked)
                .isEqualTo(
                        "{\"headers\":{\"Authorization\":\"•••\",\"Set-Cookie\":\"•••\",\"X-Api-Key\":\"•••\"},"
                                + "\"clientSecret\":\"•••\",\"accessToken\":\"•••\",\"password\":{\"old\":\"•••\"},\"amountMinor\":2598}");
    }

    @Test
    void hidesPeopleButNotProducts() {
        String order =
                "{\"address\":{\"name\":\"Ann\",\"line1\":\"1 Way\"},\"contact\":{\"name\":\"Ann\",\"email\":\"a@b.example\"},"
                        + "\"product\":{\"name\":\"Mug\",\"sku\":\"MUG-1\"}}";

        assertThat(Masking.mask(order))
                .isEqualTo(
                        "{\"address\":{\"name\":\"•••\",\"line1\":\"•••\"},\"contact\":{\"name\":\"•••\",\"email\":\"•••\"},"
                                + "\"product\":{\"name\":\"Mug\",\"sku\":\"MUG-1\"}}");
    }

    @Test
    void looksIntoJsonWithinJsonAndIntoItemsOfTables() {
        String event = "{\"body\":\"{\\\"orderId\\\":\\\"ord_1\\\",\\\"token\\\":\\\"t\\\"}\","
                + "\"NewImage\":{\"email\":{\"S\":\"a@b.example\"},\"pk\":{\"S\":\"ORDER#1\"}}}";

        assertThat(Masking.mask(event))
                .isEqualTo("{\"body\":\"{\\\"orderId\\\":\\\"ord_1\\\",\\\"token\\\":\\\"•••\\\"}\","
                        + "\"NewImage\":{\"email\":{\"S\":\"•••\"},\"pk\":{\"S\":\"ORDER#1\"}}}");
    }

    @Test
    void hidesTokensAndCardsByTheirForm() {
        assertThat(Masking.mask("{\"note\":\"paid by 4242 4242 4242 4242 and tok_visa1\",\"number\":4111111111111111}"))
                .isEqualTo("{\"note\":\"paid by ••• and •••\",\"number\":\"•••\"}");
        assertThat(Masking.mask("GET / with Bearer abc.def and " + JWT)).isEqualTo("GET / with ••• and •••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON at all",
                "{broken \"name\"",
                "4242 4242 4242 4241 fails the check digit",
                "{\"at\": 1796022000123, \"trace\":\"1-6b0c5d02-e4952ddcdad5d7eba70b5f8d\"}",
                "<script>alert(1)</script>",
                "Basic tee, token of ann",
                "{\"sequence\": \"000000000000000000001\", \"total\": 1.10}"
            })
    void changesNothingElse(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARN rejected {\"token\":\"hush-1\",\"order\":\"ord_1\"}",
                "{\"order\":\"ord_1\",\"token\":\"hush-1",
                "{\"order\":\"ord_1\",\"headers\":{\"Cart-Token\":[\"hush-1\",\"hush",
                "rejected {\"order\":\"ord_1\",\"body\":\"{\\\"password\\\":\\\"hush-1\\\\\",\\\"x\\\":1}\"} at 12",
                "{\"order\":\"ord_1\",\"body\":\"{\\\"cvc\\\": 123hush, \\\"address\\\":{\\\"line1\\\":\\\"hush",
                "{\"order\":\"ord_1\",\"token\":\"a\\\\\",\"password\":\"hush\"} and more",
                "{\"order\":\"ord_1\"} {\"token\":\"hush\"}",
                "ord_1: {\"address\":{\"name\":\"hush\",\"line1\":\"hush}\"",
                "ord_1 with Authorization: Basic hush=",
                "ord_1 X-Cartwright-Edge: hush, Cookie: a=hush; b=hush",
                "GET /reset/ord_1?token=hush&password=hush HTTP/1.1",
                "ord_1 at https://ann:hush@example.com/ as Address[line1=1 hush, city=hush]",
                "{\"ord_1\":\"with password=\\\"hush it\\\" and city=\\\"hush",
                "ord_1 password='hush it' and city='hush, token=\"hush it",
                "{\"pk\":{\"S\":\"TOKEN#hush\"},\"sk\":{\"S\":\"ord_1\"}}",
                "{\"multiValueHeaders\":{\"X-Cartwright-Edge\":[\"hush\"]},\"order\":\"ord_1\"}"
            })
    void hidesSecretsInLinesThatHaveAPrefixOrLackTheirEnd(String line) {
        assertThat(Masking.mask(line)).contains("ord_1", Masking.MASK).doesNotContain("hush");
    }

    @Test
    void keepsWhatIsAroundAMaskedValue() {
        assertThat(Masking.mask("12:00 WARN {\"token\":\"t\",\"n\":1,\"secret\":null} id=7"))
                .isEqualTo("12:00 WARN {\"token\":\"•••\",\"n\":1,\"secret\":null} id=7");
        assertThat(Masking.mask("TokenExpiredException: expired at 12:00"))
                .isEqualTo("TokenExpiredException: expired at 12:00");
    }

    /** Each would take minutes if the time grew with the square of the length. */
    @ParameterizedTest
    @ValueSource(strings = {"\"token\":{", "\\", "eyJ", "\"", "token=", "a", "4 ", "\"token\":\"", "{\"name\" "})
    void readsLongTextsOnce(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Masking.mask(part.repeat(500_000 / part.length())));
    }

    @Test
    void hidesWhatIsNestedTooDeeplyToBeRead() {
        String deep = "{\"a\":".repeat(100) + "\"secretive\"" + "}".repeat(100);

        assertThat(Masking.mask(deep)).doesNotContain("secretive");
    }
}
