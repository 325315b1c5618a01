package dev.cartwright.tools.cases;

/**
 * An event that people pass to {@code sam local invoke}.
 *
 * @param name {@code "place-order.json"}
 */
public record EventFile(String name, SampleEvent event) {}
