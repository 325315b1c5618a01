package dev.cartwright.payment.function;

import static dev.cartwright.payment.function.PaymentProblem.AMOUNT_TOO_LARGE;
import static dev.cartwright.payment.function.PaymentProblem.NOT_CAPTURED;
import static dev.cartwright.payment.function.PaymentProblem.REFUND_REFUSED;
import static dev.cartwright.payment.function.PaymentProblem.REFUND_TAKEN;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Refund;
import dev.cartwright.payment.domain.RefundId;
import dev.cartwright.payment.domain.RefundPayment;
import dev.cartwright.payment.domain.RefundPayment.Outcome.NotPossible;
import dev.cartwright.payment.domain.RefundPayment.Outcome.Taken;
import dev.cartwright.payment.domain.RefundRefusal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;

/** {@code POST /v1/payments/{orderId}/refunds}: contract/openapi.yaml#refundPayment. */
public final class RefundPaymentFunction implements Function<Request, Reply> {

    private final RefundPayment refundPayment;

    public RefundPaymentFunction(RefundPayment refundPayment) {
        this.refundPayment = refundPayment;
    }

    @Override
    public Reply apply(Request request) {
        var orderId = new OrderId(request.pathParameter("orderId"));
        var command = request.body(Body.class).toCommand(orderId, refundId(request, orderId));
        return reply(refundPayment.handle(command));
    }

    /** The same id for a repeated request, which may run again after the provider was called. */
    private static RefundId refundId(Request request, OrderId orderId) {
        String once = String.join(
                "\n",
                request.caller().subject(),
                orderId.value(),
                request.header("idempotency-key").orElse(""));
        return new RefundId(RefundId.PREFIX + "_" + UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reply reply(RefundPayment.Outcome outcome) {
        return switch (outcome) {
            case Taken(var refund) -> reply(refund);
            case NotPossible(var refusal) -> refused(refusal);
        };
    }

    private static Reply reply(Refund refund) {
        String location = "/v1/payments/" + refund.facts().orderId();
        return switch (refund) {
            case Refund.Made made -> Reply.created(location, RefundView.of(made));
            case Refund.Pending pending -> Reply.accepted(location, RefundView.of(pending));
            case Refund.Refused _, Refund.Unasked _ -> refused(RefundRefusal.PROVIDER);
        };
    }

    private static Reply refused(RefundRefusal refusal) {
        return switch (refusal) {
            case NOT_CAPTURED -> Reply.refused(NOT_CAPTURED.about("An authorized payment is voided, not refunded."));
            case AMOUNT ->
                Reply.refused(AMOUNT_TOO_LARGE.about("The payment shows the captured and refunded amounts."));
            case OTHER_REFUND -> Reply.refused(REFUND_TAKEN.about("Use a new Idempotency-Key for a new refund."));
            case PROVIDER -> Reply.refused(REFUND_REFUSED.about("Compare the payment with the provider's records."));
        };
    }

    record Body(WireMoney amount, String reason) {

        private static final int LONGEST = 200;

        Body {
            InvalidInput.unless(!reason.isBlank() && reason.length() <= LONGEST, "reason is 1 to 200 characters");
        }

        RefundPayment.Command toCommand(OrderId orderId, RefundId id) {
            return new RefundPayment.Command(orderId, id, amount.toMoney(), reason);
        }
    }
}
