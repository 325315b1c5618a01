package dev.cartwright.psp;

import dev.cartwright.kit.core.Settings;
import dev.cartwright.psp.adapter.HttpWebhooks.Endpoint;
import java.time.Duration;

/**
 * Settings from the template.
 *
 * @param keyName of the parameter with the merchant's API key
 * @param webhookSecretName of the parameter with the secret of its webhooks
 * @param webhooks the endpoint of webhooks
 * @param slow duration of {@code tok_slow}
 * @param tooSlow duration of {@code tok_timeout_after_charge}
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
