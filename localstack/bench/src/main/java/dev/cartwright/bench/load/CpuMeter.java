package dev.cartwright.bench.load;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.shop.StackClient;
import dev.cartwright.tools.shop.StackProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The CPU time of each part of the running system between two samples. */
final class CpuMeter {

    private final StackClient stack;
    private final Map<StackProcess, Duration> before;

    private CpuMeter(StackClient stack, Map<StackProcess, Duration> before) {
        this.stack = stack;
        this.before = before;
    }

    static CpuMeter start(StackClient stack) {
        return new CpuMeter(stack, used(stack));
    }

    private static Map<StackProcess, Duration> used(StackClient stack) {
        return parts(stack).stream().collect(toMap(part -> part, StackProcess::cpu, (one, same) -> one));
    }

    private static List<StackProcess> parts(StackClient stack) {
        var parts = new java.util.ArrayList<>(stack.parts());
        parts.add(new StackProcess("this bench", ProcessHandle.current().pid()));
        return parts;
    }

    /** By name of the part, the largest first; without processes that have ended; a new process counts from its start. */
    List<Map.Entry<String, Duration>> stop() {
        var used = new HashMap<String, Duration>();
        used(stack)
                .forEach((part, total) ->
                        used.merge(part.name(), total.minus(before.getOrDefault(part, Duration.ZERO)), Duration::plus));
        return used.entrySet().stream()
                .filter(part -> part.getValue().toMillis() > 0)
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .toList();
    }
}
