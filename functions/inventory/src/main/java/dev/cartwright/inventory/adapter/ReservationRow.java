package dev.cartwright.inventory.adapter;

import dev.cartwright.inventory.domain.Ending;
import dev.cartwright.inventory.domain.Lines;
import dev.cartwright.inventory.domain.OrderId;
import dev.cartwright.inventory.domain.Reservation;
import dev.cartwright.inventory.domain.Reservation.Committed;
import dev.cartwright.inventory.domain.Reservation.Committing;
import dev.cartwright.inventory.domain.Reservation.Held;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Open;
import dev.cartwright.inventory.domain.Reservation.Released;
import dev.cartwright.inventory.domain.Reservation.Releasing;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The row of a reservation, {@code RESERVATION#ord_... / RESERVATION}. Lines that one transaction can move are in it; more are
 * in a row of their own, {@code RESERVATION#ord_... / LINES}, so that progress does not write them again. What holds stock is
 * found in the index by the time until which it may.
 */
final class ReservationRow {

    private static final String PARTITION = "RESERVATION#";
    private static final String SORT = "RESERVATION";
    private static final String LINES = "LINES";
    private static final String DUE = "DUE#";
    private static final int DUE_PARTITIONS = 4;

    private ReservationRow() {}

    private enum State {
        HOLDING,
        HELD,
        RELEASING,
        RELEASED,
        COMMITTING,
        COMMITTED
    }

    private enum EndingName {
        REFUSED,
        EXPIRED,
        WITHDRAWN
    }

    static Key key(OrderId orderId) {
        return new Key(PARTITION + orderId, SORT);
    }

    static Key linesKey(OrderId orderId) {
        return new Key(PARTITION + orderId, LINES);
    }

    /** The index's partitions; reservations are spread over them. */
    static List<String> duePartitions() {
        return IntStream.range(0, DUE_PARTITIONS).mapToObj(n -> DUE + n).toList();
    }

    static OrderId orderId(Row row) {
        return new OrderId(row.text("pk").substring(PARTITION.length()));
    }

    static boolean apart(Lines lines) {
        return lines.size() > Reservation.CHUNK;
    }

    static Row linesRow(Reservation reservation) {
        return Row.at(PARTITION + reservation.orderId(), LINES).with("lines", LinesText.write(reservation.lines()));
    }

    static Row of(Reservation reservation) {
        Row row = Row.at(PARTITION + reservation.orderId(), SORT);
        if (!apart(reservation.lines())) {
            row.with("lines", LinesText.write(reservation.lines()));
        }
        if (reservation instanceof Open open) {
            due(row, open);
        }
        return switch (reservation) {
            case Holding holding -> state(row, State.HOLDING).with("lineCount", holding.taken());
            case Held held -> state(row, State.HELD);
            case Releasing releasing ->
                ending(state(row, State.RELEASING), releasing.ending()).with("lineCount", releasing.held());
            case Released released -> ending(state(row, State.RELEASED), released.ending());
            case Committing committing -> state(row, State.COMMITTING).with("lineCount", committing.shipped());
            case Committed committed -> state(row, State.COMMITTED);
        };
    }

    private static Row state(Row row, State state) {
        return row.with("state", state.name());
    }

    private static void due(Row row, Open open) {
        String orderId = open.orderId().value();
        row.with("heldUntil", open.until())
                .with("gsi1pk", DUE + Math.floorMod(orderId.hashCode(), DUE_PARTITIONS))
                .with("gsi1sk", Row.text(open.until()) + "#" + orderId);
    }

    private static Row ending(Row row, Ending ending) {
        return switch (ending) {
            case Ending.Refused(var shortage, var skus) ->
                row.with("ending", EndingName.REFUSED.name())
                        .with("reason", shortage.name())
                        .with(
                                "skus",
                                String.join(" ", skus.stream().map(Sku::value).toList()));
            case Ending.Expired() -> row.with("ending", EndingName.EXPIRED.name());
            case Ending.Withdrawn(var reason) ->
                row.with("ending", EndingName.WITHDRAWN.name()).with("reason", reason);
        };
    }

    static boolean holdsLines(Row row) {
        return row.has("lines");
    }

    static Lines lines(Row row) {
        return LinesText.read(row.text("lines"));
    }

    static Reservation read(Row row, Lines lines) {
        OrderId id = orderId(row);
        return switch (State.valueOf(row.text("state"))) {
            case HOLDING -> new Holding(id, lines, until(row), count(row));
            case HELD -> new Held(id, lines, until(row));
            case RELEASING -> new Releasing(id, lines, until(row), ending(row), count(row));
            case RELEASED -> new Released(id, lines, ending(row));
            case COMMITTING -> new Committing(id, lines, until(row), count(row));
            case COMMITTED -> new Committed(id, lines);
        };
    }

    private static Instant until(Row row) {
        return row.instant("heldUntil");
    }

    private static int count(Row row) {
        return Math.toIntExact(row.number("lineCount"));
    }

    private static Ending ending(Row row) {
        return switch (EndingName.valueOf(row.text("ending"))) {
            case REFUSED ->
                new Ending.Refused(
                        Ending.Shortage.valueOf(row.text("reason")),
                        Arrays.stream(row.text("skus").split(" ", -1))
                                .map(Sku::new)
                                .toList());
            case EXPIRED -> new Ending.Expired();
            case WITHDRAWN -> new Ending.Withdrawn(row.text("reason"));
        };
    }
}
