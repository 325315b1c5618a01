package dev.cartwright.bench.replay;

import dev.cartwright.tools.shop.Sleep;
import java.time.Duration;
import java.time.LocalDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The speed of the replay.
 *
 * @param factor seconds of the file for each real second; infinite for as fast as possible
 */
record Pace(double factor) {

    static final Pace MAX = new Pace(Double.POSITIVE_INFINITY);

    /** The delay from opening to a customer's arrival. */
    Duration after(LocalDateTime opening, LocalDateTime time) {
        return Duration.ofNanos((long) (Duration.between(opening, time).toNanos() / factor));
    }

    /** Returns at a customer's arrival, at once if that is over. */
    void await(long openedNanos, LocalDateTime opening, LocalDateTime time) {
        long left = openedNanos + after(opening, time).toNanos() - System.nanoTime();
        if (left > 0) {
            Sleep.of(Duration.ofNanos(left));
        }
    }

    /** Parses {@code max} or a number above zero. */
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
