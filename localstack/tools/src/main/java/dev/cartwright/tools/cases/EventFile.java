package dev.cartwright.tools.cases;

/**
 * An event file for {@code sam local invoke}.
 *
 * @param name {@code "place-order.json"}
 */
public record EventFile(String name, SampleEvent event) {}
