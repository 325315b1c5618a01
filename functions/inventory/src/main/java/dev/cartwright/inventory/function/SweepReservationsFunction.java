package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.AdjustInParts;
import dev.cartwright.inventory.domain.ExpireReservations;
import dev.cartwright.kit.core.Tick;
import java.util.function.Consumer;

/** Every minute: releases expired reservations, resumes interrupted ones, and finishes interrupted batches of adjustments. */
public final class SweepReservationsFunction implements Consumer<Tick> {

    private final ExpireReservations expireReservations;
    private final AdjustInParts adjustInParts;

    public SweepReservationsFunction(ExpireReservations expireReservations, AdjustInParts adjustInParts) {
        this.expireReservations = expireReservations;
        this.adjustInParts = adjustInParts;
    }

    @Override
    public void accept(Tick tick) {
        expireReservations.handle(tick.time());
        adjustInParts.resume(tick.time());
    }
}
