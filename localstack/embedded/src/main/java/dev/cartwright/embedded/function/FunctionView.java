package dev.cartwright.embedded.function;

import java.util.List;

/** A function for {@code /_stack/functions}, with the number of its waiting events. */
public record FunctionView(String name, int waiting, List<ProcessView> processes) {}
