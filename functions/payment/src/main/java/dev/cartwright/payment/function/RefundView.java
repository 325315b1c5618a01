package dev.cartwright.payment.function;

import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.Refund;
import java.time.Instant;

/** A refund in a response: contract/openapi.yaml#/components/schemas/Refund. */
record RefundView(String refundId, State state, WireMoney amount, String reason, Instant createdAt) {

    enum State {
        PENDING,
        MADE,
        REFUSED
    }

    static RefundView of(Refund refund) {
        Refund.Facts facts = refund.facts();
        return new RefundView(
                facts.id().value(), state(refund), WireMoney.of(facts.amount()), facts.reason(), facts.createdAt());
    }

    private static State state(Refund refund) {
        return switch (refund) {
            case Refund.Unasked _, Refund.Pending _ -> State.PENDING;
            case Refund.Made _ -> State.MADE;
            case Refund.Refused _ -> State.REFUSED;
        };
    }
}
