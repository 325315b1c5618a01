package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When something is in force.
 *
 * @param from the first instant; always, if empty
 * @param until the first instant at which it is over; never, if empty
 */
public record Validity(Optional<Instant> from, Optional<Instant> until) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        InvalidInput.unless(
                from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()), "validity ends after it begins");
    }

    /** Whole days in the shop's time zone, the last one included: a day has 23 or 25 hours when the clocks change. */
    public static Validity days(Optional<LocalDate> first, Optional<LocalDate> last, ZoneId zone) {
        return new Validity(
                first.map(day -> day.atStartOfDay(zone).toInstant()),
                last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    public boolean holds(Instant now) {
        return hasBegun(now) && !isOver(now);
    }

    public boolean hasBegun(Instant now) {
        return from.isEmpty() || !now.isBefore(from.get());
    }

    public boolean isOver(Instant now) {
        return until.isPresent() && !now.isBefore(until.get());
    }
}
