package dev.cartwright.console;

import dev.cartwright.embedded.view.BusEvent;
import dev.cartwright.embedded.view.EventContract;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The events of the bus as they come, with the rules that they matched, and sending one. */
final class BusPage implements ConsolePage {

    private static final int SHOWN = 100;
    private static final String SEND = "send";
    private static final String EVENT = "event/";

    private final StackView view;
    private final StackActions actions;

    BusPage(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("bus", "Bus", 'b');
    }

    @Override
    public PageAnswer answer(PageCall call) {
        if (call.rest().equals(SEND)) {
            return call.isPost() ? send(call) : draft(call);
        }
        return call.rest().startsWith(EVENT) ? event(call.rest().substring(EVENT.length())) : tail(call);
    }

    private PageAnswer tail(PageCall call) {
        String pattern = call.field("pattern");
        try {
            return tail(pattern, view.events(pattern, SHOWN), "");
        } catch (IllegalArgumentException invalid) {
            return tail(pattern, List.of(), String.valueOf(invalid.getMessage()));
        }
    }

    private static PageAnswer tail(String pattern, List<BusEvent> events, String problem) {
        String self = "/_console/bus?pattern=" + URLEncoder.encode(pattern, StandardCharsets.UTF_8);
        return new PageAnswer.Html(
                problem.isEmpty() ? 200 : 422,
                "bus.jte",
                Map.of("events", events, "pattern", pattern, "problem", problem, "self", self));
    }

    private PageAnswer event(String id) {
        return view.event(id)
                .<PageAnswer>map(event -> PageAnswer.page(
                        "bus-event.jte",
                        Map.of(
                                "event", event,
                                "payload", PrettyJson.masked(event.event()),
                                "known", contract(event.detailType()).isPresent(),
                                "problems",
                                        view
                                                .violations(
                                                        event.detailType(),
                                                        event.event().path("detail"))
                                                .stream()
                                                .map(Masking::mask)
                                                .toList())))
                .orElseGet(() -> gone(id));
    }

    private Optional<EventContract> contract(String type) {
        return view.contracts().stream()
                .filter(contract -> contract.detailType().equals(type))
                .findFirst();
    }

    /** An event that was sent is edited as it was, so the reader has to be asked first. */
    private PageAnswer draft(PageCall call) {
        String again = call.field("again");
        if (!again.isEmpty()) {
            return call.isUnmasked()
                    ? view.event(again).map(event -> form(draft(event))).orElseGet(() -> gone(again))
                    : event(again);
        }
        return form(contract(call.field("type"))
                .map(BusPage::draft)
                .orElseGet(() -> new EventDraft("", call.field("type"), "{}", List.of())));
    }

    private static EventDraft draft(BusEvent event) {
        return new EventDraft(
                event.source(),
                event.detailType(),
                PrettyJson.pretty(event.event().path("detail")),
                List.of());
    }

    private static PageAnswer gone(String id) {
        return PageAnswer.notFound("The event " + id + " is no longer kept.");
    }

    /** The detail as this shop's functions announce it: an envelope around the data. */
    private static EventDraft draft(EventContract contract) {
        ObjectNode data = contract.example().isEmpty()
                ? PrettyJson.object()
                : PrettyJson.object(contract.example(), "the example");
        ObjectNode detail = PrettyJson.object()
                .put(
                        "id",
                        "evt_"
                                + UUID.randomUUID()
                                        .toString()
                                        .replace("-", "")
                                        .substring(6)
                                        .toUpperCase(Locale.ROOT))
                .put("time", Instant.now().toString())
                .put("subject", subject(data));
        detail.set("data", data);
        return new EventDraft(
                "cartwright." + contract.capability(), contract.detailType(), PrettyJson.pretty(detail), List.of());
    }

    /** By the shop's convention the first id of the data. */
    private static String subject(ObjectNode data) {
        return data.properties().stream()
                .filter(field -> field.getKey().endsWith("Id"))
                .map(field -> field.getValue().asString(""))
                .findFirst()
                .orElse("console");
    }

    private PageAnswer form(EventDraft draft) {
        return new PageAnswer.Html(
                draft.problems().isEmpty() ? 200 : 422,
                "bus-send.jte",
                Map.of("draft", draft, "contracts", view.contracts()));
    }

    private PageAnswer send(PageCall call) {
        String type = call.field("type");
        ObjectNode detail = PrettyJson.object(call.field("detail"), "the detail");
        List<String> problems = view.violations(type, detail);
        if (!problems.isEmpty() && !call.field("anyway").equals("yes")) {
            return form(new EventDraft(call.field("source"), type, call.field("detail"), problems));
        }
        actions.putEvent(call.field("source"), type, detail);
        return new PageAnswer.Redirect(entry().url());
    }
}
