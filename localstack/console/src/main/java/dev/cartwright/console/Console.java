package dev.cartwright.console;

import com.sun.net.httpserver.HttpHandler;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackPages;
import dev.cartwright.embedded.view.StackView;
import java.util.List;

/** The console's pages on a running stack. */
public final class Console implements StackPages {

    static final String PATH = "/_console/";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public HttpHandler open(StackView view, StackActions actions) {
        List<ConsolePage> pages = List.of(
                new OverviewPage(view, actions),
                new JourneysPage(view, actions),
                new MapPage(view),
                new BusPage(view, actions),
                new QueuesPage(view, actions),
                new TablesPage(view, actions),
                new FaultsPage(view, actions),
                new ApiPage(view),
                new LogsPage(view),
                new CostPage(view, actions));
        return new ConsoleHandler(pages, view);
    }
}
