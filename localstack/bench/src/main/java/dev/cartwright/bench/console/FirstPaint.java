package dev.cartwright.bench.console;

import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.Stopwatch;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;

/** The time until a page and its files have arrived. */
final class FirstPaint {

    private static final int WARM_UP = 10;

    private final WebPage pages;
    private final int times;

    FirstPaint(HttpClient http, URI origin, int times) {
        this.pages = new WebPage(http, origin);
        this.times = times;
    }

    /** @param paths by what they are called */
    Map<String, Durations> of(Map<String, String> paths) {
        paths.values().forEach(path -> load(path, WARM_UP));
        var all = new LinkedHashMap<String, Durations>();
        paths.forEach((name, path) -> all.put(name, load(path, times)));
        return all;
    }

    private Durations load(String path, int wanted) {
        var watch = new Stopwatch();
        for (int time = 0; time < wanted; time++) {
            var _ = watch.time(() -> pages.load(path));
        }
        return watch.durations();
    }
}
