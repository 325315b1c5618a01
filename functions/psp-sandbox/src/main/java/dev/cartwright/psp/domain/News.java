package dev.cartwright.psp.domain;

import dev.cartwright.kit.value.Ids;
import java.time.InstantSource;
import java.util.List;

/** Makes webhooks, and has them sent where the merchant asked for them. */
public final class News {

    private final Authorizations authorizations;
    private final Ids ids;
    private final InstantSource clock;

    public News(Authorizations authorizations, Ids ids, InstantSource clock) {
        this.authorizations = authorizations;
        this.ids = ids;
        this.clock = clock;
    }

    Webhook of(String type, Authorization authorization) {
        return webhook(type, Webhook.Data.of(authorization));
    }

    Webhook of(Refund refund, Authorization authorization) {
        return webhook("refund.succeeded", Webhook.Data.of(authorization, refund));
    }

    private Webhook webhook(String type, Webhook.Data data) {
        return new Webhook(ids.next("msg"), type, clock.instant(), data);
    }

    void tell(Authorization authorization, List<Webhook> inThisOrder) {
        if (authorization.facts().wantsWebhooks()) {
            authorizations.announce(new SendWebhooks(authorization.facts().id().value(), inThisOrder));
        }
    }
}
