package dev.cartwright.embedded.view;

import dev.cartwright.embedded.events.EventBridge;
import dev.cartwright.embedded.events.EventPattern;
import dev.cartwright.embedded.events.KeptEvent;
import dev.cartwright.embedded.function.TraceHeader;
import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The last events of the bus, and what their contracts say. */
public final class BusViews {

    private final EventBridge bus;
    private final EventContracts contracts;

    public BusViews(EventBridge bus, EventContracts contracts) {
        this.bus = bus;
        this.contracts = contracts;
    }

    /** Announces every later event, as long as anybody listens. */
    public void announceTo(ChangeFeed changes) {
        bus.whenPut(event -> {
            if (changes.heard()) {
                changes.announce(new StackChange.Put(event.id(), event.detailType()));
            }
        });
    }

    List<BusEvent> events(String pattern, int limit) {
        return events(matching(pattern), limit);
    }

    /** Only these are parsed, however many are kept. */
    List<BusEvent> eventsOf(String trace, int limit) {
        return events(event -> event.trace().equals(trace), limit);
    }

    Optional<BusEvent> event(String id) {
        return events(event -> event.id().equals(id), 1).stream().findFirst();
    }

    private List<BusEvent> events(Predicate<KeptEvent> wanted, int limit) {
        return bus.latest().reversed().stream()
                .filter(wanted)
                .limit(limit)
                .map(BusViews::shown)
                .toList();
    }

    private static Predicate<KeptEvent> matching(String pattern) {
        if (pattern.isBlank()) {
            return _ -> true;
        }
        EventPattern parsed = EventPattern.of(pattern);
        return event -> parsed.matches(event.json());
    }

    private static BusEvent shown(KeptEvent event) {
        return new BusEvent(
                event.id(),
                event.time(),
                event.bus(),
                event.source(),
                event.detailType(),
                event.trace(),
                event.rules(),
                content(event));
    }

    /** As text where it is nested too deeply to be read. */
    private static JsonNode content(KeptEvent event) {
        try {
            return JsonTrees.parse(event.json());
        } catch (RuntimeException unreadable) {
            return StringNode.valueOf(event.json());
        }
    }

    List<EventContract> contracts() {
        return contracts.all();
    }

    List<String> violations(String detailType, JsonNode detail) {
        return contracts.violations(detailType, detail);
    }

    /** The event begins a trace, so that a journey shows what it causes. */
    void putEvent(String source, String detailType, JsonNode detail) {
        if (!detail.isObject()) {
            throw new IllegalArgumentException("the detail of an event is a JSON object");
        }
        String trace = TraceHeader.begin(Instant.now(), true).toString();
        bus.put(bus.mainBus(), source, detailType, JsonTrees.text(detail), trace);
    }
}
