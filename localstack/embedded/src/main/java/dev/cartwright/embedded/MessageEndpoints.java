package dev.cartwright.embedded;

import dev.cartwright.embedded.view.BusEvent;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.QueuedMessage;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The events of the bus and the messages of queues, as JSON under {@code /_stack/}. */
record MessageEndpoints(StackView view, StackActions actions) {

    private static final int EVENTS = 100;
    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_MESSAGES = 100;

    /** Messages of a queue: those of some ids, or all of them, which has to be said. */
    record Chosen(List<String> ids, boolean all) {

        Chosen {
            ids = ids == null ? List.of() : List.copyOf(ids);
            if (all == !ids.isEmpty()) {
                throw new IllegalArgumentException(
                        "say which messages: {\"ids\": [\"...\"]} for some, {\"all\": true} for all of the queue");
            }
        }
    }

    /** An event to be put. */
    record Event(String source, String detailType, JsonNode detail) {}

    /** A message to be sent. */
    record Message(String body) {}

    void addTo(StackRoutes routes) {
        routes.add("GET", "events", this::events)
                .add("POST", "events", this::put)
                .add("GET", "contracts", _ -> view.contracts())
                .add("GET", "queues", _ -> view.queues())
                .add("GET", "queues/{name}/messages", this::messages)
                .add("POST", "queues/{name}/messages", this::send)
                .add("POST", "queues/{name}/redrive", this::redrive)
                .add("POST", "queues/{name}/discard", this::discard)
                .add("POST", "queues/{name}/pause", call -> pause(call, true))
                .add("POST", "queues/{name}/continue", call -> pause(call, false));
    }

    private List<Map<String, Object>> events(StackCall call) {
        return view.events(call.query("pattern"), call.number("limit", EVENTS, MOST_EVENTS)).stream()
                .map(event -> shown(event, call.flag("unmasked")))
                .toList();
    }

    private Map<String, Object> shown(BusEvent event, boolean unmasked) {
        return Map.of(
                "id", event.id(),
                "time", event.time(),
                "bus", event.bus(),
                "source", event.source(),
                "detailType", event.detailType(),
                "trace", event.trace(),
                "rules", event.rules(),
                "violations",
                        view.violations(event.detailType(), event.event().path("detail")).stream()
                                .map(text -> unmasked ? text : Masking.mask(text))
                                .toList(),
                "event", unmasked ? event.event() : MaskedJson.json(event.event()));
    }

    private Object put(StackCall call) {
        Event event = call.json(Event.class);
        if (event.source() == null || event.detailType() == null || event.detail() == null) {
            throw new IllegalArgumentException("an event has source, detailType and detail");
        }
        actions.putEvent(event.source(), event.detailType(), event.detail());
        return done();
    }

    private Object messages(StackCall call) {
        List<QueuedMessage> messages =
                view.messages(call.variable("name"), call.number("limit", MOST_MESSAGES, MOST_MESSAGES));
        return call.flag("unmasked")
                ? messages
                : messages.stream().map(MaskedJson::message).toList();
    }

    private Object send(StackCall call) {
        Message message = call.json(Message.class);
        actions.send(call.variable("name"), message.body() == null ? "" : message.body());
        return done();
    }

    private Object redrive(StackCall call) {
        actions.redrive(call.variable("name"), chosen(call));
        return done();
    }

    private Object discard(StackCall call) {
        actions.discard(call.variable("name"), chosen(call));
        return done();
    }

    private static List<String> chosen(StackCall call) {
        JsonNode body = call.json();
        return StackCall.JSON
                .treeToValue(body.isObject() ? body : JsonTrees.object(), Chosen.class)
                .ids();
    }

    private Object pause(StackCall call, boolean paused) {
        actions.pause(call.variable("name"), paused);
        return done();
    }

    private static Map<String, String> done() {
        return Map.of("status", "done");
    }
}
