package dev.cartwright.psp.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.psp.domain.SendWebhooks;
import dev.cartwright.psp.domain.Webhooks;
import java.util.function.Consumer;

/** Sends webhooks in order; one that is not accepted has all of them sent again, under the same ids. */
public final class OnSendWebhooksFunction implements Consumer<Message<SendWebhooks>> {

    private final Webhooks webhooks;

    public OnSendWebhooksFunction(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public void accept(Message<SendWebhooks> message) {
        message.data().webhooks().forEach(webhooks::send);
    }
}
