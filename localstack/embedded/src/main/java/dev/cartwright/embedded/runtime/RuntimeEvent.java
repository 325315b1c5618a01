package dev.cartwright.embedded.runtime;

/** One event from the Runtime API. */
record RuntimeEvent(String requestId, String functionArn, String traceHeader, long deadlineMs, byte[] payload) {}
