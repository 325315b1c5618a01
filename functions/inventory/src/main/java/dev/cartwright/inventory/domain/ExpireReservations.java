package dev.cartwright.inventory.domain;

import dev.cartwright.inventory.domain.Reservation.Held;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Moving;
import dev.cartwright.inventory.domain.Reservation.Open;
import java.time.Instant;

/** Gives back what nobody committed in time, and finishes what was left half done. */
public final class ExpireReservations {

    private final Reservations reservations;
    private final Progress progress;

    public ExpireReservations(Reservations reservations) {
        this.reservations = reservations;
        this.progress = new Progress(reservations);
    }

    /** @param now everything that was to be held until then, or longer ago, expires */
    public void handle(Instant now) {
        for (OrderId orderId : reservations.overdue(now)) {
            reservations.find(orderId).ifPresent(reservation -> expire(reservation, now));
            reservations.checkpoint();
        }
    }

    private void expire(Reservation reservation, Instant now) {
        if (reservation instanceof Open open && !open.until().isAfter(now)) {
            end(open);
        }
    }

    private void end(Open open) {
        switch (open) {
            case Held held -> progress.settle(held.end(new Ending.Expired()));
            case Holding holding -> progress.end(holding, new Ending.Expired());
            case Moving moving -> progress.settle(moving);
        }
    }
}
