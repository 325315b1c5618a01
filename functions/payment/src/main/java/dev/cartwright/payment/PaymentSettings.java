package dev.cartwright.payment;

import dev.cartwright.kit.core.Settings;
import dev.cartwright.payment.domain.Patience;
import java.time.Duration;

/**
 * Settings from the template.
 *
 * @param keyName of the parameter with our API key at the provider
 * @param webhookSecretName of the parameter with the secret of its webhooks
 * @param providerLimit time limit of one call to the provider
 */
record PaymentSettings(String keyName, String webhookSecretName, Duration providerLimit, Patience patience) {

    static PaymentSettings of(Settings settings) {
        return new PaymentSettings(
                settings.get("PROVIDER_KEY_NAME"),
                settings.get("WEBHOOK_SECRET_NAME"),
                Duration.ofMillis(Long.parseLong(settings.get("PROVIDER_LIMIT_MS"))),
                new Patience(
                        Duration.ofMinutes(Long.parseLong(settings.get("AUTHORIZATION_PATIENCE_MINUTES"))),
                        Duration.ofHours(Long.parseLong(settings.get("LATE_CHARGE_PATIENCE_HOURS")))));
    }
}
