package dev.cartwright.embedded.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** The number of calls of each operation; callers make up their names, so there are limits. */
final class CallCounts {

    private static final int MOST = 10_000;

    private final Map<ServiceCall, LongAdder> counts = new ConcurrentHashMap<>();

    void count(ServiceCall call) {
        if (counts.size() < MOST || counts.containsKey(call)) {
            counts.computeIfAbsent(call, first -> new LongAdder()).increment();
        }
    }

    Map<ServiceCall, Long> snapshot() {
        return counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum()));
    }
}
