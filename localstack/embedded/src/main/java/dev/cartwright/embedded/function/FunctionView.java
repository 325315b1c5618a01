package dev.cartwright.embedded.function;

import java.util.List;

/** A function as the stack shows it, with the events that wait for it. */
public record FunctionView(String name, int waiting, List<ProcessView> processes) {}
