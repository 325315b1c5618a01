package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                "{\"sequence\": \"000000000000000000001\", \"total\": 1.10}"
            })
    void changesNothingElse(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Test
    void hidesWhatIsNestedTooDeeplyToBeRead() {
        String deep = "{\"a\":".repeat(100) + "\"secretive\"" + "}".repeat(100);

        assertThat(Masking.mask(deep)).doesNotContain("secretive");
    }

    @Test
    @Timeout(2)
    void readsALongWordOnce() {
        String word = "x".repeat(1_000_000);

        assertThat(Masking.mask(word)).isEqualTo(word);
        assertThat(Masking.mask(word + "@example.com")).isEqualTo(Masking.MASK);
    }
}
