package dev.cartwright.tools.replay;

import dev.cartwright.tools.shop.Pause;
import java.time.Duration;
import java.time.LocalDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How fast the file's clock runs.
 *
 * @param factor how many seconds of the file pass in one of ours; infinite for as fast as the shop can
 */
record Pace(double factor) {

    static final Pace MAX = new Pace(Double.POSITIVE_INFINITY);

    /** How long after the opening a customer of that time comes. */
    Duration after(LocalDateTime opening, LocalDateTime time) {
        return Duration.ofNanos((long) (Duration.between(opening, time).toNanos() / factor));
    }

    /** Returns when that customer is due, at once when they are late. */
    void await(long openedNanos, LocalDateTime opening, LocalDateTime time) {
        long left = openedNanos + after(opening, time).toNanos() - System.nanoTime();
        if (left > 0) {
            Pause.of(Duration.ofNanos(left));
        }
    }

    /** Reads {@code max} or a number above zero. */
    static final class Converter implements ITypeConverter<Pace> {

        @Override
        public Pace convert(String text) {
            if (text.equals("max")) {
                return MAX;
            }
            double factor = Double.parseDouble(text);
            if (!(factor > 0)) {
                throw new TypeConversionException("'" + text + "' is neither max nor a number above 0");
            }
            return new Pace(factor);
        }
    }
}
