package dev.cartwright.embedded.events;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule fires. */
sealed interface Timing {

    /** The first time after this one; empty if there is none. */
    Optional<Instant> next(Instant after);

    /** {@code rate(5 minutes)}: counted from the last time it fired. */
    record Rate(Duration period) implements Timing {

        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(after.plus(period));
        }
    }

    /** {@code cron(0 18 ? * MON-FRI *)}. */
    record Cron(CronExpression expression, ZoneId zone) implements Timing {

        @Override
        public Optional<Instant> next(Instant after) {
            return expression.next(after.atZone(zone)).map(time -> time.toInstant());
        }
    }

    /** @throws IllegalArgumentException if it is neither a rate nor a cron expression that AWS accepts */
    static Timing parse(String expression, ZoneId zone) {
        Matcher rate = Parsed.RATE.matcher(expression);
        if (rate.matches()) {
            return new Rate(Parsed.unit(rate.group(2)).multipliedBy(Long.parseLong(rate.group(1))));
        }
        Matcher cron = Parsed.CRON.matcher(expression);
        if (cron.matches()) {
            return new Cron(CronExpression.parse(cron.group(1)), zone);
        }
        throw new IllegalArgumentException("the local stack does not support the schedule " + expression);
    }

    /** The patterns of the two forms. */
    final class Parsed {

        private static final Pattern RATE = Pattern.compile("rate\\(([1-9]\\d*) (minute|hour|day)s?\\)");
        private static final Pattern CRON = Pattern.compile("cron\\(([^)]*)\\)");

        private Parsed() {}

        private static Duration unit(String name) {
            return switch (name) {
                case "minute" -> Duration.ofMinutes(1);
                case "hour" -> Duration.ofHours(1);
                case String day -> Duration.ofDays(1);
            };
        }
    }
}
