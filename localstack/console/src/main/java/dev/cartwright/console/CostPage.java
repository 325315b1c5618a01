package dev.cartwright.console;

import dev.cartwright.embedded.view.Cost;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What AWS would have billed, by service and item, and per event of a type. */
final class CostPage implements ConsolePage {

    private final StackView view;
    private final StackActions actions;

    CostPage(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("cost", "Cost", 'c');
    }

    @Override
    public PageAnswer answer(PageCall call) {
        if (call.isPost()) {
            actions.restartCost();
            return new PageAnswer.Redirect(entry().url());
        }
        Cost cost = view.cost();
        String event = chosen(cost, call.field("event"));
        return PageAnswer.page(
                "cost.jte", Map.of("cost", cost, "table", CostTable.of(cost, event), "types", types(cost)));
    }

    private static List<String> types(Cost cost) {
        return cost.events().keySet().stream().sorted().toList();
    }

    /** The wanted type if there were such events, otherwise the most frequent one; empty without any. */
    private static String chosen(Cost cost, String wanted) {
        if (cost.events().containsKey(wanted)) {
            return wanted;
        }
        return cost.events().entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
