package dev.cartwright.kit.store;

import java.time.Instant;

/**
 * A message that waits in the outbox.
 *
 * @param id sorts by time
 * @param traceparent the trace of the work that announced it; empty without one
 * @param data JSON
 */
public record OutboxMessage(String id, String type, String subject, Instant time, String traceparent, String data) {}
