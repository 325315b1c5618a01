package dev.cartwright.payment.domain;

import java.util.Map;

/** The port to what the provider tells of its own accord: opened only if the provider sent it. */
public interface Webhooks {

    /** What is inside. */
    sealed interface Opened {

        /** Somebody else sent it, or long ago. */
        record Forged() implements Opened {}

        /** Genuine, and about something that we do not follow. */
        record OfNoConcern() implements Opened {}

        /** @param webhookId the same each time the same news is told */
        record Told(String webhookId, ReceiveNews.News news) implements Opened {}
    }

    /**
     * Opens a webhook.
     *
     * @param headers by lower-case name
     * @param body the raw bytes, which the signature covers
     */
    Opened open(Map<String, String> headers, byte[] body);
}
