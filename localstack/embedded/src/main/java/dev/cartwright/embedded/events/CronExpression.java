package dev.cartwright.embedded.events;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * AWS's six fields: minutes, hours, day of month, month, day of week (1 is Sunday), year. One of the two day fields is a
 * question mark; {@code L}, {@code W} and {@code #} are not supported.
 */
record CronExpression(
        CronField minutes,
        CronField hours,
        CronField daysOfMonth,
        CronField months,
        CronField daysOfWeek,
        CronField years) {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /** Long enough to find a 29th of February. */
    private static final int SEARCHED_DAYS = 366 * 9;

    /** @throws IllegalArgumentException for what AWS refuses or the local stack does not support */
    static CronExpression parse(String text) {
        List<String> fields = List.of(text.strip().split("\\s+", -1));
        if (fields.size() != 6) {
            throw new IllegalArgumentException("cron(" + text + ") needs six fields");
        }
        if (fields.get(2).equals("?") == fields.get(4).equals("?")) {
            throw new IllegalArgumentException("cron(" + text + "): one of day of month and day of week must be ?");
        }
        return new CronExpression(
                CronField.parse(fields.get(0), 0, 59, List.of()),
                CronField.parse(fields.get(1), 0, 23, List.of()),
                CronField.parse(fields.get(2), 1, 31, List.of()),
                CronField.parse(fields.get(3), 1, 12, MONTHS),
                CronField.parse(fields.get(4), 1, 7, DAYS),
                CronField.parse(fields.get(5), 1970, 2199, List.of()));
    }

    /** The next matching minute; empty if there is none within nine years. */
    Optional<ZonedDateTime> next(ZonedDateTime after) {
        ZonedDateTime from = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        return Stream.iterate(from.toLocalDate(), day -> day.plusDays(1))
                .limit(SEARCHED_DAYS)
                .filter(this::matches)
                .flatMap(this::times)
                .map(time -> time.atZone(from.getZone()))
                .filter(time -> !time.isBefore(from))
                .findFirst();
    }

    private boolean matches(LocalDate day) {
        return years.contains(day.getYear())
                && months.contains(day.getMonthValue())
                && daysOfMonth.contains(day.getDayOfMonth())
                && daysOfWeek.contains(day.getDayOfWeek().getValue() % 7 + 1);
    }

    private Stream<LocalDateTime> times(LocalDate day) {
        return hours.values().stream()
                .flatMap(hour -> minutes.values().stream().map(minute -> day.atTime(LocalTime.of(hour, minute))));
    }
}
