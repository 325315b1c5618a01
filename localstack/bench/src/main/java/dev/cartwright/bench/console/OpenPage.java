package dev.cartwright.bench.console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A page of the console in a browser: it holds the stream of events, and after each it fetches the parts that it shows. */
final class OpenPage implements AutoCloseable {

    private static final String EVENT = "event: invocations";

    private final WebPage pages;
    private final List<String> parts;
    private final Consumer<String> refreshed;
    private final Stream<String> events;
    private final Thread reader;
    private volatile boolean closed;

    /** @param refreshed gets the content of every part that was fetched */
    OpenPage(HttpClient http, URI origin, String path, Consumer<String> refreshed) {
        this.pages = new WebPage(http, origin);
        this.refreshed = refreshed;
        this.parts = WebPage.liveParts(pages.load(path));
        if (parts.isEmpty()) {
            throw new IllegalStateException(path + " has no live parts");
        }
        HttpResponse<Stream<String>> live = http.sendAsync(
                        HttpRequest.newBuilder(origin.resolve("/_console/live")).build(), BodyHandlers.ofLines())
                .join();
        this.events = live.body();
        this.reader = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            events.filter(EVENT::equals).forEach(_ -> parts.forEach(part -> refreshed.accept(pages.get(part, true))));
        } catch (RuntimeException ended) {
            if (!closed) {
                throw ended;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        events.close();
        reader.interrupt();
    }
}
