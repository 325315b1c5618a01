package dev.cartwright.psp.function;

import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.psp.domain.Authorization;
import dev.cartwright.psp.domain.Authorization.Approved;
import dev.cartwright.psp.domain.Authorization.Captured;
import dev.cartwright.psp.domain.Authorization.Declined;
import dev.cartwright.psp.domain.Authorization.Facts;
import dev.cartwright.psp.domain.Authorization.Voided;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An authorization in a response. */
record AuthorizationView(
        String authorizationId,
        String reference,
        Status status,
        WireMoney amount,
        @Nullable String declineReason,
        @Nullable WireMoney refunded,
        Instant createdAt) {

    /** Its state. */
    enum Status {
        APPROVED,
        DECLINED,
        CAPTURED,
        VOIDED
    }

    static AuthorizationView of(Authorization authorization) {
        Facts facts = authorization.facts();
        return switch (authorization) {
            case Approved _ -> of(facts, Status.APPROVED, null, null);
            case Declined declined ->
                of(facts, Status.DECLINED, declined.reason().name(), null);
            case Captured captured -> of(facts, Status.CAPTURED, null, WireMoney.of(captured.refunded()));
            case Voided _ -> of(facts, Status.VOIDED, null, null);
        };
    }

    private static AuthorizationView of(
            Facts facts, Status status, @Nullable String declineReason, @Nullable WireMoney refunded) {
        return new AuthorizationView(
                facts.id().value(),
                facts.reference(),
                status,
                WireMoney.of(facts.amount()),
                declineReason,
                refunded,
                facts.createdAt());
    }
}
