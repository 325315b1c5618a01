package dev.cartwright.embedded.view;

/** The event and the answer of an invocation, as they were; both may be masked by {@link Masking}. */
public record Payloads(String requestId, String function, String event, String answer) {}
