package dev.cartwright.tools.load;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.shop.Stack;
import dev.cartwright.tools.shop.StackPart;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each part of the running system used of the processors between two looks at it. */
final class CpuMeter {

    private final Stack stack;
    private final Map<StackPart, Duration> before;

    private CpuMeter(Stack stack, Map<StackPart, Duration> before) {
        this.stack = stack;
        this.before = before;
    }

    static CpuMeter start(Stack stack) {
        return new CpuMeter(stack, used(stack));
    }

    private static Map<StackPart, Duration> used(Stack stack) {
        return parts(stack).stream().collect(toMap(part -> part, StackPart::cpu, (one, same) -> one));
    }

    private static List<StackPart> parts(Stack stack) {
        var parts = new java.util.ArrayList<>(stack.parts());
        parts.add(new StackPart("this bench", ProcessHandle.current().pid()));
        return parts;
    }

    /** By name of the part, the largest first; a process that ended meanwhile is missing, a new one counts from its start. */
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
