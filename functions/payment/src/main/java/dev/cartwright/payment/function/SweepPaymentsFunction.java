package dev.cartwright.payment.function;

import dev.cartwright.kit.lambda.Tick;
import dev.cartwright.payment.domain.SweepPayments;
import java.util.function.Consumer;

/** Each minute: asks again where the provider owes an answer. */
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
