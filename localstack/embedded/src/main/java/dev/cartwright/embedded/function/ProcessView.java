package dev.cartwright.embedded.function;

import java.time.Instant;
import java.util.Locale;

/** A function's process as the stack shows it; the pid is 0 until it has one. */
public record ProcessView(String id, long pid, String state, Instant created, long served) {

    static ProcessView of(ExecutionEnvironment environment) {
        return new ProcessView(
                environment.id,
                environment.process == null ? 0 : environment.process.pid(),
                environment.state.name().toLowerCase(Locale.ROOT),
                environment.created,
                environment.served);
    }
}
