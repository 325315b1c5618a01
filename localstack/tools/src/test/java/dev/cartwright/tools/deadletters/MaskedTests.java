package dev.cartwright.tools.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": {\"paymentToken\": \"SECRET\"}}",
                "{\"lines\": [{\"accessToken\": {\"value\": \"SECRET\"}}]}",
                "{\"headers\": {\"Authorization\": \"SECRET\"}}",
                "{\"email\": \"SECRET\", \"shippingAddress\": {\"line1\": \"SECRET\"}}",
                "{\"note\": \"tok_SECRET\"}",
                "{\"note\": \"call SECRET@example.org\"}",
                "{\"note\": \"Bearer SECRET\"}",
                "SECRET"
            })
    void showsNoSecretAndNoPersonalData(String body) {
        String shown = Masked.of(body);

        assertThat(shown).doesNotContain("SECRET");
    }

    @Test
    void showsNoCardNumber() {
        String shown = Masked.of("{\"note\": \"4111 1111 1111 1111\"}");

        assertThat(shown).doesNotContain("1111");
    }

    @Test
    void showsWhatAnOperatorNeeds() {
        String shown = Masked.of("""
                {"detail-type": "AuthorizePayment.v1", "detail": {"subject": "ord_01JDF0M5T8W2K4Q6R8S0T2V4W6",
                 "time": "2026-11-29T08:00:00.123Z", "data": {"amount": {"amountMinor": 2598, "currency": "GBP"}}}}""");

        assertThat(shown)
                .contains(
                        "AuthorizePayment.v1",
                        "ord_01JDF0M5T8W2K4Q6R8S0T2V4W6",
                        "2026-11-29T08:00:00.123Z",
                        "2598",
                        "GBP");
    }
}
