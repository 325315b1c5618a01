package dev.cartwright.psp.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.psp.domain.SendWebhooks;
import dev.cartwright.psp.domain.Webhooks;

/** Consumes the provider's own commands. */
public final class SandboxCommands {

    private final Webhooks webhooks;

    public SandboxCommands(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Sends webhooks in order; if one is not accepted, all are sent again with the same ids. */
    public void onSendWebhooks(Message<SendWebhooks> message) {
        message.data().webhooks().forEach(webhooks::send);
    }
}
