package dev.cartwright.payment.function;

import static dev.cartwright.payment.function.PaymentProblem.WEBHOOK_FORGED;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.payment.domain.ReceiveNews;
import dev.cartwright.payment.domain.Webhooks;
import dev.cartwright.payment.domain.Webhooks.Opened.Forged;
import dev.cartwright.payment.domain.Webhooks.Opened.OfNoConcern;
import dev.cartwright.payment.domain.Webhooks.Opened.Told;
import java.util.function.Function;

/** {@code POST /v1/payments/webhooks/psp}: contract/openapi.yaml#receiveWebhook. */
public final class ReceiveWebhookFunction implements Function<Request, Reply> {

    private final Webhooks webhooks;
    private final ReceiveNews receiveNews;

    public ReceiveWebhookFunction(Webhooks webhooks, ReceiveNews receiveNews) {
        this.webhooks = webhooks;
        this.receiveNews = receiveNews;
    }

    @Override
    public Reply apply(Request request) {
        return switch (webhooks.open(request.headers(), request.body())) {
            case Forged() -> Reply.refused(WEBHOOK_FORGED.about("Sign the raw body, and send the time in seconds."));
            case OfNoConcern() -> Reply.noContent();
            case Told(var webhookId, var news) -> {
                receiveNews.handle(webhookId, news);
                yield Reply.noContent();
            }
        };
    }
}
