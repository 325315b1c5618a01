package dev.cartwright.pricing.function;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.domain.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Validities on the wire: instants, or days of the shop's time zone, the last one included. */
final class ValidityText {

    private ValidityText() {}

    /** @throws InvalidInput for a text that is neither an instant nor a day */
    static Validity read(@Nullable String from, @Nullable String until, ZoneId zone) {
        return new Validity(
                instant(
                        "validFrom",
                        from,
                        day -> Validity.days(Optional.of(day), Optional.empty(), zone)
                                .from()),
                instant(
                        "validUntil",
                        until,
                        day -> Validity.days(Optional.empty(), Optional.of(day), zone)
                                .until()));
    }

    private static Optional<Instant> instant(
            String name, @Nullable String text, Function<LocalDate, Optional<Instant>> bound) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return text.indexOf('T') < 0 ? bound.apply(LocalDate.parse(text)) : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException neither) {
            throw new InvalidInput(name + " is an instant like 2026-11-24T08:00:00Z or a day like 2026-11-24");
        }
    }

    static @Nullable String from(Validity validity) {
        return validity.from().map(Instant::toString).orElse(null);
    }

    static @Nullable String until(Validity validity) {
        return validity.until().map(Instant::toString).orElse(null);
    }
}
