package dev.cartwright.embedded.events;

import dev.cartwright.embedded.events.Envelope.Origin;
import java.time.Instant;
import java.util.List;

/**
 * A scheduled rule, or a schedule of EventBridge Scheduler.
 *
 * @param source {@code "aws.events"} or {@code "aws.scheduler"}
 * @param enabled a disabled one fires only on request
 */
record Schedule(Rule rule, Timing timing, String source, boolean enabled) {

    Envelope event(Origin origin, Instant now) {
        return Envelope.of("Scheduled Event", source, origin, now, List.of(rule.arn()), "{}");
    }
}
