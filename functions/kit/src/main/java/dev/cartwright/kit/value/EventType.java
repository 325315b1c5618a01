package dev.cartwright.kit.value;

/**
 * A type of message on the bus.
 *
 * @param name the detail-type with its version: {@code "OrderPlaced.v1"}
 * @param data the record of its data, with the fields of the schema in {@code contract/events}
 */
public record EventType<T>(String name, Class<T> data) {}
