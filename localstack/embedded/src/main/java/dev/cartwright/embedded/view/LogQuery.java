package dev.cartwright.embedded.view;

/** Which lines: all given conditions hold; an empty one always does. */
public record LogQuery(String function, String level, String trace, String text, long after, int limit) {}
