package dev.cartwright.embedded.events;

import dev.cartwright.embedded.events.Envelope.Origin;
import dev.cartwright.embedded.wire.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Fires due schedules; after a sleep of the machine each is fired once, not once for each missed time. */
public final class Schedules implements AutoCloseable {

    /** If fired early, a cron expression would be due a second time. */
    private static final long NEVER_EARLY_MILLIS = 1;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedules").factory());
    private final List<Schedule> schedules;
    private final TargetDelivery delivery;
    private final Origin origin;
    private final InstantSource clock;

    Schedules(List<Schedule> schedules, TargetDelivery delivery, Origin origin, InstantSource clock) {
        this.schedules = List.copyOf(schedules);
        this.delivery = delivery;
        this.origin = origin;
        this.clock = clock;
    }

    void start() {
        schedules.stream().filter(Schedule::enabled).forEach(this::fireLater);
    }

    /** The names of all schedules, including disabled ones. */
    public List<String> names() {
        return schedules.stream().map(schedule -> schedule.rule().name()).toList();
    }

    /**
     * Fires one at once, in addition to its own times.
     *
     * @param schedule a name or an ARN
     * @return whether it exists
     */
    public boolean fireNow(String schedule) {
        List<Schedule> named = schedules.stream()
                .filter(known -> known.rule().name().equals(schedule)
                        || known.rule().arn().equals(schedule))
                .toList();
        named.forEach(this::fire);
        return !named.isEmpty();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void fireLater(Schedule schedule) {
        Instant now = clock.instant();
        schedule.timing().next(now).ifPresent(next -> {
            long millis = Duration.between(now, next).toMillis() + NEVER_EARLY_MILLIS;
            var _ = timer.schedule(() -> fireAndGoOn(schedule), millis, TimeUnit.MILLISECONDS);
        });
    }

    private void fireAndGoOn(Schedule schedule) {
        fire(schedule);
        fireLater(schedule);
    }

    private void fire(Schedule schedule) {
        Envelope event = schedule.event(origin, clock.instant());
        Rule rule = schedule.rule();
        Background.watch(
                "schedule " + rule.name(),
                CompletableFuture.allOf(rule.targets().stream()
                        .map(target -> delivery.deliver(event.json(), rule, target, ""))
                        .toArray(CompletableFuture[]::new)));
    }
}
