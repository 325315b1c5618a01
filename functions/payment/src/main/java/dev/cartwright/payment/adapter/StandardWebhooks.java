package dev.cartwright.payment.adapter;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.ChargeId;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentMessage;
import dev.cartwright.payment.domain.PaymentMessage.ChargeApproved;
import dev.cartwright.payment.domain.PaymentMessage.ChargeCaptured;
import dev.cartwright.payment.domain.PaymentMessage.ChargeDeclined;
import dev.cartwright.payment.domain.PaymentMessage.ChargeVoided;
import dev.cartwright.payment.domain.ReceiveNews.News;
import dev.cartwright.payment.domain.RefundId;
import dev.cartwright.payment.domain.Webhooks;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The provider's webhooks, signed as Standard Webhooks describes it. */
public final class StandardWebhooks implements Webhooks {

    private static final Map<String, Function<Data, News>> NEWS = Map.of(
            "authorization.approved", Data::approved,
            "authorization.declined", Data::declined,
            "capture.succeeded", Data::captured,
            "void.succeeded", Data::voided,
            "refund.succeeded", Data::refunded);

    private final Supplier<String> secret;
    private final InstantSource clock;

    /** @param secret the key in base64, which {@code whsec_} may precede, asked for each time, since it may be changed */
    public StandardWebhooks(Supplier<String> secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    record Body(String type, JsonNode data) {}

    record Data(
            String authorizationId,
            String reference,
            WireMoney amount,
            @Nullable String declineReason,
            @Nullable String refundReference) {

        private ChargeId chargeId() {
            return new ChargeId(authorizationId);
        }

        private News ofCharge(PaymentMessage message) {
            return new News.OfCharge(new OrderId(reference), chargeId(), message);
        }

        private News approved() {
            return ofCharge(new ChargeApproved(chargeId(), amount.toMoney()));
        }

        private News declined() {
            return ofCharge(new ChargeDeclined(ProviderReason.of(present(declineReason))));
        }

        private News captured() {
            return ofCharge(new ChargeCaptured(chargeId(), amount.toMoney()));
        }

        private News voided() {
            return ofCharge(new ChargeVoided(chargeId(), amount.toMoney()));
        }

        private News refunded() {
            return new News.OfRefund(new OrderId(reference), chargeId(), new RefundId(present(refundReference)));
        }

        private static String present(@Nullable String value) {
            if (value == null) {
                throw notAsDocumented();
            }
            return value;
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
            String text = new String(body, StandardCharsets.UTF_8);
            return Optional.ofNullable(Json.read(text, Body.class)).orElseThrow(StandardWebhooks::notAsDocumented);
        } catch (JacksonException notOurs) {
            throw notAsDocumented();
        }
    }

    /** Only what we follow is read any further: other news may have other data. */
    private static Opened opened(String webhookId, Body body) {
        Function<Data, News> news = NEWS.get(body.type());
        return news == null ? new Opened.OfNoConcern() : new Opened.Told(webhookId, news.apply(data(body)));
    }

    private static Data data(Body body) {
        try {
            return Optional.ofNullable(Json.mapper().treeToValue(body.data(), Data.class))
                    .orElseThrow(StandardWebhooks::notAsDocumented);
        } catch (JacksonException notOurs) {
            throw notAsDocumented();
        }
    }

    private static InvalidInput notAsDocumented() {
        return new InvalidInput("the webhook is not as the provider documents it");
    }
}
