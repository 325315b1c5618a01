package dev.cartwright.embedded.source;

/** An event that waits for its function, or for its next try. */
record AsyncEvent(String function, byte[] payload, String trigger, String traceHeader) {

    String name() {
        return FunctionName.of(function);
    }
}
