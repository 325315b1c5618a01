package dev.cartwright.console;

import com.sun.net.httpserver.HttpExchange;
import dev.cartwright.embedded.view.StackChange;
import dev.cartwright.embedded.view.StackView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Server-sent events that say what kind of thing has changed, twice a second at most: a page then asks for the part that it shows.
 * So an open page costs the same, however much happens.
 */
final class LiveChanges {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MOST_PAGES = 50;

    private final StackView view;
    private final Semaphore pages = new Semaphore(MOST_PAGES);

    /** The name of the server-sent event: {@code invocations}, {@code logs}, {@code events}, {@code stack}, {@code tables}. */
    private enum Kind {
        INVOCATIONS,
        LOGS,
        EVENTS,
        STACK,
        TABLES;

        static Kind of(StackChange change) {
            return switch (change) {
                case StackChange.Ended _ -> INVOCATIONS;
                case StackChange.Printed _ -> LOGS;
                case StackChange.Put _ -> EVENTS;
                case StackChange.Reloaded _, StackChange.Faulted _ -> STACK;
                case StackChange.Written _ -> TABLES;
            };
        }
    }

    LiveChanges(StackView view) {
        this.view = view;
    }

    /** Returns when the page is closed. The first event, and one after a while without a change, says when the stack started. */
    void stream(HttpExchange exchange) throws IOException {
        if (!pages.tryAcquire()) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        var pending = new Pending();
        String alive = event("alive", Long.toString(view.overview().started().toEpochMilli()));
        Runnable stop = view.listen(change -> pending.add(Kind.of(change)));
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            send(out, alive);
            while (true) {
                Set<Kind> kinds = pending.take();
                send(out, kinds.isEmpty() ? alive : events(kinds));
                Thread.sleep(SHORTEST_PAUSE);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            stop.run();
            pages.release();
        }
    }

    private static String events(Set<Kind> kinds) {
        return kinds.stream()
                .map(kind -> event(kind.name().toLowerCase(Locale.ROOT), "."))
                .collect(Collectors.joining());
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static void send(OutputStream out, String events) throws IOException {
        out.write(events.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** What has changed since the last event. */
    private static final class Pending {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

        void add(Kind kind) {
            lock.lock();
            try {
                if (kinds.add(kind)) {
                    changed.signal();
                }
            } finally {
                lock.unlock();
            }
        }

        /** Empty after a while without a change. */
        Set<Kind> take() throws InterruptedException {
            lock.lock();
            try {
                long nanos = HEARTBEAT.toNanos();
                while (kinds.isEmpty() && nanos > 0) {
                    nanos = changed.awaitNanos(nanos);
                }
                Set<Kind> taken = kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds);
                kinds.clear();
                return taken;
            } finally {
                lock.unlock();
            }
        }
    }
}
