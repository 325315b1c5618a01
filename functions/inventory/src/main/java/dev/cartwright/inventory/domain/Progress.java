package dev.cartwright.inventory.domain;

import dev.cartwright.inventory.domain.Reservation.Committing;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Moving;
import dev.cartwright.inventory.domain.Reservation.Releasing;
import dev.cartwright.inventory.domain.Reservation.Resting;
import dev.cartwright.kit.value.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Brings one reservation to where it rests and says so; whoever runs it again goes on from what is on record. */
final class Progress {

    private final Reservations reservations;
    private Versioned<Reservation> onRecord;

    Progress(Reservations reservations, Versioned<Reservation> onRecord) {
        this.reservations = reservations;
        this.onRecord = onRecord;
    }

    Resting settle(Reservation reservation) {
        Reservation now = reservation;
        while (now instanceof Moving moving) {
            now = step(moving);
        }
        return (Resting) now;
    }

    private Reservation step(Moving moving) {
        return switch (moving) {
            case Holding holding -> hold(holding, reservations.stock(holding.left()));
            case Releasing releasing -> {
                reservations.release(releasing.chunk());
                yield record(releasing.next());
            }
            case Committing committing -> {
                reservations.ship(committing.chunk());
                yield record(committing.next());
            }
        };
    }

    /** Holds what is left, or nothing. */
    Resting hold(Holding holding, Map<Sku, Stock> stock) {
        return refusal(holding.left(), stock)
                .map(ending -> end(holding, ending))
                .orElseGet(() -> hold(holding));
    }

    private Resting hold(Holding holding) {
        Reservation now = holding;
        while (now instanceof Holding more) {
            reservations.hold(more.chunk());
            now = record(more.next());
        }
        return settle(now);
    }

    /** Brings to nothing what is not all held. */
    Resting end(Holding holding, Ending ending) {
        Reservation ended = holding.end(ending);
        return settle(ended instanceof Resting ? record(ended) : ended);
    }

    private static Optional<Ending> refusal(List<Line> lines, Map<Sku, Stock> stock) {
        List<Sku> unknown = skus(lines, line -> !stock.containsKey(line.sku()));
        if (!unknown.isEmpty()) {
            return Optional.of(new Ending.Refused(Ending.Shortage.UNKNOWN_SKU, unknown));
        }
        List<Sku> missing = skus(
                lines,
                line -> !stock.getOrDefault(line.sku(), Stock.none(line.sku())).covers(line.quantity()));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ending.Refused(Ending.Shortage.OUT_OF_STOCK, missing));
    }

    private static List<Sku> skus(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).map(Line::sku).toList();
    }

    /** Tells once more where a reservation rests: who asks again may not have heard. */
    Resting sayAgain(Resting resting) {
        reservations.announce(InventoryEvent.of(resting));
        return resting;
    }

    Resting record(Resting resting) {
        onRecord = reservations.save(onRecord, resting);
        return sayAgain(resting);
    }

    private Reservation record(Reservation reservation) {
        return switch (reservation) {
            case Resting resting -> record(resting);
            case Moving moving -> {
                onRecord = reservations.save(onRecord, moving);
                reservations.commit();
                yield moving;
            }
        };
    }
}
