package dev.cartwright.tools.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The sample events of one capability, by the functions that host their operations. */
public final class CapabilityCases {

    private static final int GOOD_AND_REFUSED = 2;

    private final List<HostedFunction> functions;
    private final Forms forms;
    private final Cases cases;
    private final Map<String, List<SampleEvent>> byOperation = new LinkedHashMap<>();
    private final Map<String, List<SampleEvent>> byFunction = new LinkedHashMap<>();
    private final List<String> defects = new ArrayList<>();

    private CapabilityCases(List<HostedFunction> functions, Forms forms, Cases cases) {
        this.functions = functions;
        this.forms = forms;
        this.cases = cases;
        functions.forEach(this::add);
        Set<String> hosted = byOperation.keySet();
        cases.operations().stream()
                .filter(operation -> !hosted.contains(operation))
                .forEach(operation -> defects.add(operation + " is an operation of no function"));
    }

    /** @param folder of the capability: {@code functions/order} */
    public static CapabilityCases in(Path folder) {
        CapabilityTemplate template = CapabilityTemplate.in(folder);
        return new CapabilityCases(template.functions(), Forms.of(template, folder), Cases.in(folder));
    }

    private void add(HostedFunction function) {
        var events = new ArrayList<SampleEvent>();
        var mixed = new MixedBatch();
        for (String operation : function.operations()) {
            EventForm form = forms.of(operation);
            List<Case> own = casesOf(operation, form);
            require(operation, form, own);
            List<SampleEvent> some =
                    own.stream().map(one -> event(form, one, own.getFirst())).toList();
            byOperation.put(operation, some);
            events.addAll(some);
            if (form instanceof MessageForm message && !own.isEmpty()) {
                mixed.add(message, own.getFirst());
            }
        }
        mixed.event(function).ifPresent(events::add);
        byFunction.put(function.logicalId(), events);
    }

    private List<Case> casesOf(String operation, EventForm form) {
        List<Case> own = cases.of(operation);
        return own.isEmpty() && form instanceof ScheduleForm ? List.of(cases.plain(operation)) : own;
    }

    private void require(String operation, EventForm form, List<Case> own) {
        if (own.size() < (form instanceof ScheduleForm ? 1 : GOOD_AND_REFUSED)) {
            defects.add(operation + " needs a good case and one that is refused or unreadable");
        }
        if (form instanceof MessageForm
                && own.stream().noneMatch(one -> one.name().equals(MessageForm.POISON))) {
            defects.add(operation + " needs the case " + MessageForm.POISON + ", a message that is parked");
        }
        own.stream()
                .filter(one -> one.answer().isEmpty() && form.usualAnswer().isMissingNode())
                .forEach(one -> defects.add(one.label() + " needs an answer"));
    }

    private static SampleEvent event(EventForm form, Case of, Case first) {
        JsonNode answer = of.answer().map(form::answer).orElseGet(form::usualAnswer);
        boolean poison = form instanceof MessageForm && of.name().equals(MessageForm.POISON);
        return new SampleEvent(of.label(), form.event(of, first), answer, of.rowsAfterwards(), poison ? 1 : 0);
    }

    public List<HostedFunction> functions() {
        return functions;
    }

    /** A function's events, in the order of their trials. */
    public List<SampleEvent> of(HostedFunction function) {
        return byFunction.getOrDefault(function.logicalId(), List.of());
    }

    /** @param name {@code "placeOrder/unknown-sku"}; the operation or function alone for its first event */
    public Optional<SampleEvent> named(String name) {
        return byFunction.values().stream()
                .flatMap(List::stream)
                .filter(event -> (event.name() + "/").startsWith(name + "/"))
                .findFirst();
    }

    /**
     * The files for {@code sam local invoke}: the first event of each operation that is more than a plain read, and one for a
     * function with plain reads only.
     */
    public List<EventFile> files(HostedFunction function) {
        return withFile(function).stream()
                .flatMap(operation -> byOperation.getOrDefault(operation, List.of()).stream()
                        .limit(1)
                        .map(event -> new EventFile(Case.fileName(operation) + ".json", event)))
                .toList();
    }

    private List<String> withFile(HostedFunction function) {
        List<String> writing = function.operations().stream()
                .filter(operation -> !forms.isPlainRead(operation))
                .toList();
        return writing.isEmpty() ? function.operations().subList(0, 1) : writing;
    }

    /** Operations without required cases, and cases without an operation or an answer. */
    public List<String> defects() {
        return List.copyOf(defects);
    }
}
