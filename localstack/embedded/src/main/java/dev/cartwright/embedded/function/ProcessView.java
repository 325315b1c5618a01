package dev.cartwright.embedded.function;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A function's process for {@code /_stack/functions}.
 *
 * @param pid 0 until it is known
 * @param trigger what called it for the event that it works on; empty where it works on none
 * @param residentKb its memory; 0 where the system does not tell
 * @param subject what that event is about, as in {@link JournalEntry}
 */
public record ProcessView(
        String id,
        long pid,
        String state,
        String trigger,
        String subject,
        Instant created,
        long served,
        long residentKb) {

    static ProcessView of(ExecutionEnvironment environment) {
        Optional<PendingInvocation> work =
                Optional.ofNullable(environment.current).map(RunningInvocation::invocation);
        long pid = environment.process == null ? 0 : environment.process.pid();
        return new ProcessView(
                environment.id,
                pid,
                environment.state.name().toLowerCase(Locale.ROOT),
                work.map(invocation -> invocation.trigger).orElse(""),
                work.map(PendingInvocation::subject).orElse(""),
                environment.created,
                environment.served,
                ProcessMemory.residentKb(pid));
    }
}
