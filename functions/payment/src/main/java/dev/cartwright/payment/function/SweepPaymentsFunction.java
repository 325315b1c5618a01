package dev.cartwright.payment.function;

import dev.cartwright.kit.core.Tick;
import dev.cartwright.payment.domain.SweepPayments;
import java.util.function.Consumer;

/** Every minute: repeats calls to the provider whose answer is pending. */
public final class SweepPaymentsFunction implements Consumer<Tick> {

    private final SweepPayments sweepPayments;

    public SweepPaymentsFunction(SweepPayments sweepPayments) {
        this.sweepPayments = sweepPayments;
    }

    @Override
    public void accept(Tick tick) {
        sweepPayments.handle(tick.time());
    }
}
