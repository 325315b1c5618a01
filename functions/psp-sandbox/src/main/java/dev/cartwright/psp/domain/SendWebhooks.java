package dev.cartwright.psp.domain;

import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.EventType;
import java.util.List;

/** The command to send news of an authorization to its merchant, in this order: the data as in {@code contract/events}. */
public record SendWebhooks(String authorizationId, List<Webhook> webhooks) implements Announcement {

    public static final EventType<SendWebhooks> TYPE = new EventType<>("SendWebhooks.v1", SendWebhooks.class);

    @Override
    public EventType<SendWebhooks> type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return authorizationId;
    }
}
