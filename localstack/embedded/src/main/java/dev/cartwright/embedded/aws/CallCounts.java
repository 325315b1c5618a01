package dev.cartwright.embedded.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** The number of calls of each operation. */
final class CallCounts {

    private final Map<ServiceCall, LongAdder> counts = new ConcurrentHashMap<>();

    void count(ServiceCall call) {
        counts.computeIfAbsent(call, first -> new LongAdder()).increment();
    }

    Map<ServiceCall, Long> snapshot() {
        return counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum()));
    }
}
