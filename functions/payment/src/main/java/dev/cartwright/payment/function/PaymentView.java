package dev.cartwright.payment.function;

import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.Account;
import dev.cartwright.payment.domain.Attempt;
import dev.cartwright.payment.domain.DeclineReason;
import dev.cartwright.payment.domain.Operation;
import dev.cartwright.payment.domain.Payment;
import dev.cartwright.payment.domain.Payment.Asked;
import dev.cartwright.payment.domain.Payment.Captured;
import dev.cartwright.payment.domain.Payment.Charged;
import dev.cartwright.payment.domain.Payment.Declined;
import dev.cartwright.payment.domain.Payment.Pending;
import dev.cartwright.payment.domain.PaymentState;
import dev.cartwright.payment.domain.Posting;
import dev.cartwright.payment.domain.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A payment with its attempts, refunds and postings in a response: contract/openapi.yaml#/components/schemas/Payment. */
record PaymentView(
        String orderId,
        String paymentId,
        PaymentState state,
        @Nullable WireMoney amount,
        @Nullable String chargeId,
        @Nullable DeclineReason reason,
        @Nullable WireMoney refunded,
        List<AttemptView> attempts,
        List<RefundView> refunds,
        List<PostingView> postings) {

    /** @param result null while the provider has not answered */
    record AttemptView(
            Operation operation,
            Instant startedAt,
            int tries,
            @Nullable String result,
            @Nullable Instant endedAt) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(attempt.operation(), attempt.startedAt(), attempt.tries(), null, null);
        }

        static AttemptView of(Attempt.Ended ended) {
            return new AttemptView(
                    ended.operation(), ended.startedAt(), ended.tries(), ended.result(), ended.endedAt());
        }
    }

    /** @param entries in minor units of the currency, by account; they sum to zero */
    record PostingView(String name, Instant at, String currency, Map<Account, Long> entries) {

        static PostingView of(Posting posting) {
            return new PostingView(
                    posting.name(), posting.at(), posting.currency().getCode(), new TreeMap<>(posting.entries()));
        }
    }

    static PaymentView of(Payment payment, List<Refund> refunds, List<Posting> postings) {
        return new PaymentView(
                payment.orderId().value(),
                payment.id().value(),
                PaymentState.of(payment),
                payment instanceof Asked asked ? WireMoney.of(asked.facts().amount()) : null,
                payment instanceof Charged charged ? charged.chargeId().value() : null,
                payment instanceof Declined declined ? declined.reason() : null,
                payment instanceof Captured captured ? WireMoney.of(captured.refunded()) : null,
                attempts(payment),
                refunds.stream().map(RefundView::of).toList(),
                postings.stream().map(PostingView::of).toList());
    }

    private static List<AttemptView> attempts(Payment payment) {
        Stream<AttemptView> ended =
                payment instanceof Asked asked ? asked.facts().ended().stream().map(AttemptView::of) : Stream.of();
        Stream<AttemptView> running =
                payment instanceof Pending pending ? Stream.of(AttemptView.of(pending.attempt())) : Stream.of();
        return Stream.concat(ended, running).toList();
    }
}
