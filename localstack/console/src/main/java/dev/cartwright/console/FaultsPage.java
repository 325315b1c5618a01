package dev.cartwright.console;

import dev.cartwright.embedded.view.QueueState;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackFaults;
import dev.cartwright.embedded.view.StackView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Faults on request: what is switched on, switches, and set back. */
final class FaultsPage implements ConsolePage {

    /** Whose calls fail on request, besides tables. */
    private static final List<String> SERVICES =
            List.of("events", "sqs", "ssm", "secretsmanager", "lambda", "xray", "logs");

    private final StackView view;
    private final StackActions actions;

    FaultsPage(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("faults", "Faults", 'f');
    }

    @Override
    public PageAnswer answer(PageCall call) {
        if (call.isPost()) {
            act(call);
            return new PageAnswer.Redirect(entry().url());
        }
        StackFaults faults = view.faults();
        return PageAnswer.page(
                "faults.jte",
                Map.of(
                        "on", new FaultsEdit(faults).list(),
                        "json", PrettyJson.of(faults),
                        "tables", view.tables(),
                        "tablesFail", view.tablesFail(),
                        "functions", view.functions(),
                        "services", SERVICES,
                        "queues",
                                view.queues().stream()
                                        .filter(queue -> !queue.function().isEmpty())
                                        .map(QueueState::name)
                                        .toList(),
                        "settings", new TreeMap<>(view.settings())));
    }

    private void act(PageCall call) {
        var edit = new FaultsEdit(view.faults());
        switch (call.field("do")) {
            case "add" -> actions.meet(edit.with(call));
            case "json" -> actions.meet(PrettyJson.value(call.field("json"), StackFaults.class));
            case "back" -> actions.meet(edit.without(call.field("what"), call.field("value")));
            case "back-all" -> actions.meet(StackFaults.NONE);
            case "kill" -> call.all("process").forEach(actions::kill);
            case String other -> throw new IllegalArgumentException("there is no switch " + other);
        }
    }
}
