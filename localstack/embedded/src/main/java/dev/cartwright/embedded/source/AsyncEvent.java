package dev.cartwright.embedded.source;

/** An event that waits for its function or for its next attempt. */
record AsyncEvent(String function, byte[] payload, String trigger, String traceHeader) {

    String name() {
        return FunctionName.of(function);
    }
}
