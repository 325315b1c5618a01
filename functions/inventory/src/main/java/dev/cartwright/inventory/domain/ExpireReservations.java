package dev.cartwright.inventory.domain;

import dev.cartwright.inventory.domain.Reservation.Held;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Moving;
import dev.cartwright.inventory.domain.Reservation.Open;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;

/** Gives back what nobody committed in time, and finishes what was left half done. */
public final class ExpireReservations {

    private final Reservations reservations;

    public ExpireReservations(Reservations reservations) {
        this.reservations = reservations;
    }

    /** @param now everything that was to be held until then, or longer ago, expires */
    public void handle(Instant now) {
        for (OrderId orderId : reservations.overdue(now)) {
            reservations.find(orderId).ifPresent(found -> expire(found, now));
            reservations.commit();
        }
    }

    private void expire(Versioned<Reservation> found, Instant now) {
        if (found.value() instanceof Open open && !open.until().isAfter(now)) {
            end(open, new Progress(reservations, found));
        }
    }

    private static void end(Open open, Progress progress) {
        switch (open) {
            case Held held -> progress.settle(held.end(new Ending.Expired()));
            case Holding holding -> progress.end(holding, new Ending.Expired());
            case Moving moving -> progress.settle(moving);
        }
    }
}
