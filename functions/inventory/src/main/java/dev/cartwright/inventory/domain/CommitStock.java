package dev.cartwright.inventory.domain;

import dev.cartwright.inventory.domain.Reservation.Committed;
import dev.cartwright.inventory.domain.Reservation.Committing;
import dev.cartwright.inventory.domain.Reservation.Held;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Released;
import dev.cartwright.inventory.domain.Reservation.Releasing;
import dev.cartwright.inventory.domain.Reservation.Resting;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Versioned;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Takes the goods of an order off the shelf. If the reservation has expired meanwhile, the same lines are held once more; if
 * that cannot be, the order is told so by {@code StockRefused.v1}.
 */
public final class CommitStock {

    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final Reservations reservations;
    private final InstantSource clock;

    public CommitStock(Reservations reservations, InstantSource clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * Where the reservation came to rest.
     *
     * @throws InvalidInput when the order never had one
     */
    public Resting handle(OrderId orderId) {
        Versioned<Reservation> found = reservations
                .find(orderId)
                .orElseThrow(() -> new InvalidInput("there is no reservation of this order to commit"));
        return commit(found.value(), new Progress(reservations, found));
    }

    private Resting commit(Reservation reservation, Progress progress) {
        return switch (reservation) {
            case Held held -> progress.settle(held.commit());
            case Holding holding -> holdAndCommit(holding, progress);
            case Released released -> unlessGivenUp(released, progress);
            case Releasing releasing -> progress.settle(releasing);
            case Committing committing -> progress.settle(committing);
            case Committed committed -> progress.sayAgain(committed);
        };
    }

    private Resting unlessGivenUp(Released released, Progress progress) {
        return switch (released.ending()) {
            case Ending.Expired() ->
                holdAndCommit(released.again(clock.instant().plus(AGAIN).truncatedTo(ChronoUnit.MILLIS)), progress);
            case Ending.Refused refused -> progress.sayAgain(released);
            case Ending.Withdrawn withdrawn -> progress.sayAgain(released);
        };
    }

    private Resting holdAndCommit(Holding holding, Progress progress) {
        Resting resting = progress.settle(holding);
        if (resting instanceof Held held) {
            reservations.commit();
            return progress.settle(held.commit());
        }
        return resting;
    }
}
