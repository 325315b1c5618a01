package dev.cartwright.payment.function;

import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.payment.domain.Ledger;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Payments;
import java.util.function.Function;

/** {@code GET /v1/payments/{orderId}}: contract/openapi.yaml#getPayment. */
public final class GetPaymentFunction implements Function<Request, Reply> {

    private final Payments payments;
    private final Ledger ledger;

    public GetPaymentFunction(Payments payments, Ledger ledger) {
        this.payments = payments;
        this.ledger = ledger;
    }

    @Override
    public Reply apply(Request request) {
        var id = request.pathParameter("orderId", OrderId::new, EdgeProblem.NOT_FOUND);
        return payments.find(id)
                .map(found -> Reply.ok(PaymentView.of(found.value(), payments.refunds(id), ledger.of(id))))
                .orElseGet(() -> Reply.refused(EdgeProblem.NOT_FOUND.about("There is no payment for this order.")));
    }
}
