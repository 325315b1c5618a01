package dev.cartwright.kit.message;

import java.time.Instant;

/**
 * One event or command from the bus.
 *
 * @param id the same on every delivery of the same message
 * @param type {@code "StockReserved.v1"}
 * @param subject the id of what it is about
 * @param time when it happened at its source
 */
public record Message<T>(String id, String type, String subject, Instant time, T data) {}
