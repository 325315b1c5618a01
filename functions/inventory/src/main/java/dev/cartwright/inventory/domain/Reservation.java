package dev.cartwright.inventory.domain;

import java.time.Instant;
import java.util.List;

/**
 * What is held for an order, in one of its states. A reservation moves on a chunk of lines at a time, in the order of its
 * lines; each chunk is on record, with how far it got, before the next one.
 */
public sealed interface Reservation {

    /** How many lines move at once: with the reservation, its lines and an announcement they fill a transaction of 100 rows. */
    int CHUNK = 97;

    OrderId orderId();

    Lines lines();

    /** Holds stock, or moves it. */
    sealed interface Open extends Reservation permits Held, Moving {

        /** Until when it is to be done with; after that the sweep moves it on. */
        Instant until();
    }

    /** Under way between two states of rest. */
    sealed interface Moving extends Open permits Holding, Releasing, Committing {}

    /** Where a reservation rests until somebody wants something of it. */
    sealed interface Resting extends Reservation permits Held, Released, Committed {}

    /** A reservation that has not begun. */
    static Holding begin(OrderId orderId, Lines lines, Instant until) {
        return new Holding(orderId, lines, until, 0);
    }

    /** Nothing is held, and nothing will be: an order that was given up before it asked. */
    static Released never(OrderId orderId, Ending ending) {
        return new Released(orderId, Lines.NONE, ending);
    }

    /** @param taken how many of the lines are held */
    record Holding(OrderId orderId, Lines lines, Instant until, int taken) implements Moving {

        public List<Line> left() {
            return lines.from(taken);
        }

        public List<Line> chunk() {
            return lines.from(taken, CHUNK);
        }

        /** The chunk was held. */
        public Reservation next() {
            int now = taken + chunk().size();
            return now == lines.size() ? new Held(orderId, lines, until) : new Holding(orderId, lines, until, now);
        }

        /** Comes to nothing; what was taken goes back. */
        public Reservation end(Ending ending) {
            return taken == 0
                    ? new Released(orderId, lines, ending)
                    : new Releasing(orderId, lines, until, ending, taken);
        }
    }

    /** All lines are held. */
    record Held(OrderId orderId, Lines lines, Instant until) implements Open, Resting {

        public Releasing end(Ending ending) {
            return new Releasing(orderId, lines, until, ending, lines.size());
        }

        public Committing commit() {
            return new Committing(orderId, lines, until, 0);
        }
    }

    /** @param held how many of the lines still are */
    record Releasing(OrderId orderId, Lines lines, Instant until, Ending ending, int held) implements Moving {

        /** The last ones first. */
        public List<Line> chunk() {
            return lines.from(rest(), held - rest());
        }

        private int rest() {
            return Math.max(0, held - CHUNK);
        }

        /** The chunk was given back. */
        public Reservation next() {
            return rest() == 0
                    ? new Released(orderId, lines, ending)
                    : new Releasing(orderId, lines, until, ending, rest());
        }
    }

    /** Nothing is held any more. */
    record Released(OrderId orderId, Lines lines, Ending ending) implements Resting {

        /** Tries to hold the same once more. */
        public Holding again(Instant until) {
            return new Holding(orderId, lines, until, 0);
        }
    }

    /** @param shipped how many of the lines left */
    record Committing(OrderId orderId, Lines lines, Instant until, int shipped) implements Moving {

        public List<Line> chunk() {
            return lines.from(shipped, CHUNK);
        }

        /** The goods of the chunk left. */
        public Reservation next() {
            int now = shipped + chunk().size();
            return now == lines.size() ? new Committed(orderId, lines) : new Committing(orderId, lines, until, now);
        }
    }

    /** The goods left. */
    record Committed(OrderId orderId, Lines lines) implements Resting {}
}
