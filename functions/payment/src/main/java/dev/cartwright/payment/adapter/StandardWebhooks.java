package dev.cartwright.payment.adapter;

import static java.util.Objects.requireNonNull;

import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.ChargeId;
import dev.cartwright.payment.domain.DeclineReason;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentMessage;
import dev.cartwright.payment.domain.PaymentMessage.ChargeApproved;
import dev.cartwright.payment.domain.PaymentMessage.ChargeCaptured;
import dev.cartwright.payment.domain.PaymentMessage.ChargeDeclined;
import dev.cartwright.payment.domain.PaymentMessage.ChargeVoided;
import dev.cartwright.payment.domain.ReceiveNews.News;
import dev.cartwright.payment.domain.RefundId;
import dev.cartwright.payment.domain.Webhooks;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The provider's webhooks, signed as Standard Webhooks describes it. */
public final class StandardWebhooks implements Webhooks {

    private final Supplier<String> secret;
    private final InstantSource clock;

    /** @param secret {@code whsec_} and the key in base64, asked for each time, since it may be changed */
    public StandardWebhooks(Supplier<String> secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    record Body(String type, Data data) {}

    record Data(
            String authorizationId,
            String reference,
            WireMoney amount,
            @Nullable DeclineReason declineReason,
            @Nullable String refundReference) {

        OrderId orderId() {
            return new OrderId(reference);
        }

        ChargeId chargeId() {
            return new ChargeId(authorizationId);
        }
    }

    @Override
    public Opened open(Map<String, String> headers, byte[] body) {
        var signature = new WebhookSignature(secret.get());
        return signature.isGenuine(headers, body, clock.instant())
                ? opened(headers.getOrDefault("webhook-id", ""), read(body))
                : new Opened.Forged();
    }

    private static Body read(byte[] body) {
        try {
            return Json.read(body, Body.class);
        } catch (RuntimeException notOurs) {
            throw new InvalidInput("the webhook is not as the provider documents it");
        }
    }

    private static Opened opened(String webhookId, Body body) {
        Data data = body.data();
        var amount = data.amount().toMoney();
        return switch (body.type()) {
            case "authorization.approved" -> told(webhookId, data, new ChargeApproved(data.chargeId(), amount));
            case "authorization.declined" ->
                told(webhookId, data, new ChargeDeclined(requireNonNull(data.declineReason())));
            case "capture.succeeded" -> told(webhookId, data, new ChargeCaptured(data.chargeId(), amount));
            case "void.succeeded" -> told(webhookId, data, new ChargeVoided(data.chargeId(), amount));
            case "refund.succeeded" ->
                new Opened.Told(
                        webhookId,
                        new News.OfRefund(
                                data.orderId(), data.chargeId(), new RefundId(requireNonNull(data.refundReference()))));
            default -> new Opened.OfNoConcern();
        };
    }

    private static Opened told(String webhookId, Data data, PaymentMessage message) {
        return new Opened.Told(webhookId, new News.OfCharge(data.orderId(), data.chargeId(), message));
    }
}
