package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.ExpireReservations;
import dev.cartwright.kit.core.Tick;
import java.util.function.Consumer;

/** Every minute: releases expired reservations and resumes interrupted ones. */
public final class SweepReservationsFunction implements Consumer<Tick> {

    private final ExpireReservations expireReservations;

    public SweepReservationsFunction(ExpireReservations expireReservations) {
        this.expireReservations = expireReservations;
    }

    @Override
    public void accept(Tick tick) {
        expireReservations.handle(tick.time());
    }
}
