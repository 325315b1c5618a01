package dev.cartwright.console;

import dev.cartwright.embedded.function.FunctionView;
import dev.cartwright.embedded.view.StackView;
import java.util.List;
import java.util.Map;

/** The lines that functions print, as they come. */
final class LogsPage implements ConsolePage {

    private static final int FIRST = 200;

    private final StackView view;

    LogsPage(StackView view) {
        this.view = view;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("logs", "Logs", 'l');
    }

    @Override
    public PageAnswer answer(PageCall call) {
        LogSearch search = LogSearch.of(call);
        long after = call.longNumber("after", -1);
        if (after >= 0) {
            LogTail tail = search.newest(view, after, LogTail.AT_ONCE);
            return PageAnswer.page("loglines.jte", Map.of("tail", tail));
        }
        List<String> functions =
                view.functions().stream().map(FunctionView::name).sorted().toList();
        return PageAnswer.page(
                "logs.jte", Map.of("search", search, "tail", search.newest(view, 0, FIRST), "functions", functions));
    }
}
