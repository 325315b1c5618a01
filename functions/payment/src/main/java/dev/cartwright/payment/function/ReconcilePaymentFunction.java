package dev.cartwright.payment.function;

import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.payment.domain.Difference;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.ReconcilePayments;
import java.util.List;
import java.util.function.Function;

/** {@code GET /v1/payments/{orderId}/reconciliation}: contract/openapi.yaml#reconcilePayment. */
public final class ReconcilePaymentFunction implements Function<Request, Reply> {

    private final ReconcilePayments reconcilePayments;

    public ReconcilePaymentFunction(ReconcilePayments reconcilePayments) {
        this.reconcilePayments = reconcilePayments;
    }

    @Override
    public Reply apply(Request request) {
        return reconcilePayments
                .differences(request.pathParameter("orderId", OrderId::new, EdgeProblem.NOT_FOUND))
                .map(differences -> Reply.ok(View.of(differences)))
                .orElseGet(() -> Reply.refused(EdgeProblem.NOT_FOUND.about("There is no payment for this order.")));
    }

    record View(List<DifferenceView> differences) {

        record DifferenceView(Difference.Kind kind, String ours, String theirs) {}

        static View of(List<Difference> differences) {
            return new View(differences.stream()
                    .map(found -> new DifferenceView(found.kind(), found.ours(), found.theirs()))
                    .toList());
        }
    }
}
