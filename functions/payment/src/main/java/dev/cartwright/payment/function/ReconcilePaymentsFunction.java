package dev.cartwright.payment.function;

import dev.cartwright.kit.core.Tick;
import dev.cartwright.payment.domain.ReconcilePayments;
import java.util.function.Consumer;

/** Every hour: compares the payments that changed last in the hour before with the provider and the ledger. */
public final class ReconcilePaymentsFunction implements Consumer<Tick> {

    private final ReconcilePayments reconcilePayments;

    public ReconcilePaymentsFunction(ReconcilePayments reconcilePayments) {
        this.reconcilePayments = reconcilePayments;
    }

    @Override
    public void accept(Tick tick) {
        reconcilePayments.handle(tick.time());
    }
}
