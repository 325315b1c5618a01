package dev.cartwright.bench.console;

import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.Stopwatch;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.Sleep;
import dev.cartwright.tools.shop.TraceId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The time from the answer of a request until an open page shows its journey. */
final class LiveDelay {

    private static final int PATIENCE_SECONDS = 20;
    private static final int LONGEST_PAUSE_MS = 700;

    private final Shop shop;
    private volatile String awaited = "";
    private volatile CompletableFuture<Long> shown = new CompletableFuture<>();

    LiveDelay(Shop shop) {
        this.shop = shop;
    }

    /** What an open page has fetched. */
    void refreshed(String content) {
        String trace = awaited;
        if (!trace.isEmpty() && content.contains(trace)) {
            shown.complete(System.nanoTime());
        }
    }

    /** @param path of a request that is answered quickly */
    Durations of(String path, int times) {
        var watch = new Stopwatch();
        for (int time = 0; time < times; time++) {
            Sleep.of(Duration.ofMillis(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MS)));
            watch.add(one(path));
        }
        return watch.durations();
    }

    private Duration one(String path) {
        TraceId trace = TraceId.fresh();
        shown = new CompletableFuture<>();
        awaited = trace.root();
        var _ = shop.with(TraceId.HEADER, trace.sampled()).get(path).orFail("a product");
        long answered = System.nanoTime();
        long seen = shown.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return Duration.ofNanos(Math.max(0, seen - answered));
    }
}
