package dev.cartwright.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long an order waits for an answer. It asks again after half a minute, then after as long as it has waited so far, at most
 * an hour; a wait with a limit ends there. All of that is counted to the end of the minute: the sweep comes once a minute anyway,
 * and an order that moves on within the minute stays where the index lists it.
 */
final class Patience {

    /**
     * How long inventory may hold the goods: as long as banks hold money for us, since a confirmed order keeps both until its
     * parcel leaves. An order that fails releases them itself, within minutes.
     */
    static final Duration HOLD = Duration.ofDays(7);

    private static final Duration STOCK = Duration.ofMinutes(5);
    private static final Duration PAYMENT = Duration.ofMinutes(10);
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Patience() {}

    /** When to look after an order that is in this state since then; empty where it waits for nobody. */
    static Optional<Instant> next(OrderState state, Instant since, Instant now) {
        return switch (state) {
            case OrderState.AwaitingStock _, OrderState.AwaitingPayment _ -> {
                Instant limit = limit(state, since).orElseThrow();
                Instant reminder = reminder(since, now);
                yield Optional.of(endOfMinute(reminder.isBefore(limit) ? reminder : limit));
            }
            case OrderState.Shipped _ -> Optional.of(endOfMinute(reminder(since, now)));
            case OrderState.Confirmed _, OrderState.Captured _, OrderState.Cancelled _ -> Optional.empty();
        };
    }

    /** Whether the wait is over. */
    static boolean isExhausted(OrderState state, Instant since, Instant now) {
        return limit(state, since).filter(limit -> !now.isBefore(limit)).isPresent();
    }

    private static Optional<Instant> limit(OrderState state, Instant since) {
        return switch (state) {
            case OrderState.AwaitingStock _ -> Optional.of(since.plus(STOCK));
            case OrderState.AwaitingPayment _ -> Optional.of(since.plus(PAYMENT));
            case OrderState.Confirmed _, OrderState.Shipped _, OrderState.Captured _, OrderState.Cancelled _ ->
                Optional.empty();
        };
    }

    private static Instant endOfMinute(Instant time) {
        Instant begun = time.truncatedTo(ChronoUnit.MINUTES);
        return begun.equals(time) ? time : begun.plus(1, ChronoUnit.MINUTES);
    }

    private static Instant reminder(Instant since, Instant now) {
        Duration waited = Duration.between(since, now);
        Duration atLeast = waited.compareTo(SHORTEST) < 0 ? SHORTEST : waited;
        return now.plus(atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast);
    }
}
