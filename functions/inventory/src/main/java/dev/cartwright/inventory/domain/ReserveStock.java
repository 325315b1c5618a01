package dev.cartwright.inventory.domain;

import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Moving;
import dev.cartwright.inventory.domain.Reservation.Resting;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Holds all lines of an order or none; asked again, it says again where the reservation rests. */
public final class ReserveStock {

    private final Reservations reservations;
    private final InstantSource clock;

    public ReserveStock(Reservations reservations, InstantSource clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /** @param until when what is held goes back to the shelf */
    public record Command(OrderId orderId, Lines lines, Instant until) {}

    /** Where the reservation came to rest. */
    public Resting handle(Command command) {
        var seen = reservations.look(command.orderId(), command.lines());
        return seen.reservation().map(found -> goOn(found, seen.stock())).orElseGet(() -> begin(command, seen.stock()));
    }

    private Resting begin(Command command, Map<Sku, Stock> stock) {
        var holding = Reservation.begin(command.orderId(), command.lines(), command.until());
        var progress = new Progress(reservations, Versioned.unsaved(holding));
        return command.until().isAfter(clock.instant())
                ? progress.hold(holding, stock)
                : progress.end(holding, new Ending.Expired());
    }

    private Resting goOn(Versioned<Reservation> found, Map<Sku, Stock> stock) {
        var progress = new Progress(reservations, found);
        return switch (found.value()) {
            case Holding holding -> progress.hold(holding, stock);
            case Moving moving -> progress.settle(moving);
            case Resting resting -> progress.sayAgain(resting);
        };
    }
}
