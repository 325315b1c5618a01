package dev.cartwright.embedded.function;

import java.util.List;

/**
 * A function for {@code /_stack/functions}.
 *
 * @param waiting the number of its waiting events
 * @param reloaded whether its code was replaced since the stack started
 */
public record FunctionView(String name, int waiting, boolean reloaded, List<ProcessView> processes) {}
