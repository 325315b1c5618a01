package dev.cartwright.psp.adapter;

import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.psp.domain.Webhook;
import dev.cartwright.psp.domain.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Signed webhooks over HTTP, to one path of one service that discovery knows: no URL that a caller thinks up is ever called. */
public final class HttpWebhooks implements Webhooks {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Endpoint endpoint;
    private final ServiceDirectory directory;
    private final Neighbour neighbour;
    private final Supplier<String> secret;
    private final InstantSource clock;

    /** @param secret asked for each time, since it may be changed */
    public HttpWebhooks(
            Endpoint endpoint,
            ServiceDirectory directory,
            Neighbour neighbour,
            Supplier<String> secret,
            InstantSource clock) {
        this.endpoint = endpoint;
        this.directory = directory;
        this.neighbour = neighbour;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Where webhooks go.
     *
     * @param service by its name in discovery: {@code payment}
     * @param path on that service
     */
    public record Endpoint(String service, String path) {}

    /** By any of the merchant's addresses, since a service has several; what is called is always the one that discovery knows. */
    @Override
    public boolean reach(String url) {
        String path = directory.find(endpoint.service()).getPath() + endpoint.path();
        return url.matches("https?://[^/?#\\s]+" + Pattern.quote(path));
    }

    /** The payload as Standard Webhooks recommends it. */
    record Body(String type, Instant timestamp, Webhook.Data data) {}

    @Override
    public void send(Webhook webhook) {
        var body = new Body(webhook.type(), webhook.occurredAt(), webhook.data());
        var headers =
                new WebhookSignature(secret.get()).headers(webhook.webhookId(), clock.instant(), Json.write(body));
        if (!neighbour.post(endpoint.path(), headers, body).isSuccess()) {
            throw new Unavailable("the merchant does not accept the webhook", RETRY_AFTER);
        }
    }
}
