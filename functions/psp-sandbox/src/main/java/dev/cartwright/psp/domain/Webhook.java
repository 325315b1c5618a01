package dev.cartwright.psp.domain;

import dev.cartwright.kit.value.WireMoney;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News for the merchant.
 *
 * @param webhookId the same on every delivery of the same news
 * @param type {@code "authorization.approved"}
 */
public record Webhook(String webhookId, String type, Instant occurredAt, Data data) {

    /**
     * What it is about.
     *
     * @param refundReference and {@code refundAmount}: what was given back, if that is the news
     */
    public record Data(
            String authorizationId,
            String reference,
            WireMoney amount,
            @Nullable String declineReason,
            @Nullable String refundReference,
            @Nullable WireMoney refundAmount) {

        static Data of(Authorization authorization) {
            String declineReason = authorization instanceof Authorization.Declined declined
                    ? declined.reason().name()
                    : null;
            return of(authorization.facts(), declineReason, null);
        }

        static Data of(Authorization authorization, Refund refund) {
            return of(authorization.facts(), null, refund);
        }

        private static Data of(Authorization.Facts facts, @Nullable String declineReason, @Nullable Refund refund) {
            return new Data(
                    facts.id().value(),
                    facts.reference(),
                    WireMoney.of(facts.amount()),
                    declineReason,
                    refund == null ? null : refund.reference(),
                    refund == null ? null : WireMoney.of(refund.amount()));
        }
    }
}
