package dev.cartwright.psp.domain;

/** The port to the merchant's webhook endpoint. */
public interface Webhooks {

    /** Whether a URL is that endpoint; the sandbox calls no other. */
    boolean reach(String url);

    /**
     * Sends one.
     *
     * @throws dev.cartwright.kit.value.Unavailable unless it is accepted
     */
    void send(Webhook webhook);
}
