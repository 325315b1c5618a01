package dev.cartwright.embedded.runtime;

/** One event as the Runtime API hands it out. */
record RuntimeEvent(String requestId, String functionArn, String traceHeader, long deadlineMs, byte[] payload) {}
