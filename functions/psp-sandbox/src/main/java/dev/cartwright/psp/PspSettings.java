package dev.cartwright.psp;

import dev.cartwright.kit.lambda.Settings;
import dev.cartwright.psp.adapter.HttpWebhooks.Endpoint;
import java.time.Duration;

/**
 * What the template sets for the provider.
 *
 * @param keyName of the parameter that holds the merchant's key
 * @param webhookSecretName of the parameter that holds the secret of its webhooks
 * @param webhooks where they go
 * @param slow how long {@code tok_slow} takes
 * @param tooSlow how long {@code tok_timeout_after_charge} takes
 */
record PspSettings(String keyName, String webhookSecretName, Endpoint webhooks, Duration slow, Duration tooSlow) {

    static PspSettings of(Settings settings) {
        return new PspSettings(
                settings.get("KEY_NAME"),
                settings.get("WEBHOOK_SECRET_NAME"),
                new Endpoint(settings.get("WEBHOOK_SERVICE"), settings.get("WEBHOOK_PATH")),
                Duration.ofMillis(Long.parseLong(settings.get("SLOW_MS"))),
                Duration.ofMillis(Long.parseLong(settings.get("TOO_SLOW_MS"))));
    }
}
