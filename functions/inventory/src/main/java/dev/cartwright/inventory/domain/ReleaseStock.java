package dev.cartwright.inventory.domain;

import dev.cartwright.inventory.domain.InventoryEvent.StockReleased;
import dev.cartwright.inventory.domain.Reservation.Committed;
import dev.cartwright.inventory.domain.Reservation.Committing;
import dev.cartwright.inventory.domain.Reservation.Held;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Released;
import dev.cartwright.inventory.domain.Reservation.Releasing;
import dev.cartwright.inventory.domain.Reservation.Resting;
import dev.cartwright.kit.value.Versioned;

/** Gives back what is held for an order; one that asked for nothing yet will get nothing. Goods that left stay away. */
public final class ReleaseStock {

    private final Reservations reservations;

    public ReleaseStock(Reservations reservations) {
        this.reservations = reservations;
    }

    /** @param reason the order's, in one word */
    public record Command(OrderId orderId, String reason) {}

    /** Where the reservation came to rest. */
    public Resting handle(Command command) {
        var ending = new Ending.Withdrawn(command.reason());
        return reservations
                .find(command.orderId())
                .map(found -> release(found.value(), ending, new Progress(reservations, found)))
                .orElseGet(() -> never(Reservation.never(command.orderId(), ending)));
    }

    private Resting never(Resting never) {
        return new Progress(reservations, Versioned.unsaved(never)).record(never);
    }

    private Resting release(Reservation reservation, Ending.Withdrawn ending, Progress progress) {
        return switch (reservation) {
            case Holding holding -> progress.end(holding, ending);
            case Held held -> progress.settle(held.end(ending));
            case Releasing releasing -> alsoReleased(progress.settle(releasing), releasing.ending(), ending);
            case Released released -> releasedAgain(released, ending);
            case Committing committing -> progress.settle(committing);
            case Committed committed -> progress.sayAgain(committed);
        };
    }

    /** What was refused or has expired is released too, for an order that waits to hear it. */
    private Resting alsoReleased(Resting resting, Ending before, Ending.Withdrawn ending) {
        return before instanceof Ending.Withdrawn ? resting : releasedAgain(resting, ending);
    }

    private Resting releasedAgain(Resting resting, Ending.Withdrawn ending) {
        reservations.announce(new StockReleased(resting.orderId().value(), ending.reason()));
        return resting;
    }
}
