package dev.cartwright.embedded;

import dev.cartwright.embedded.view.Cost;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;

/** The endpoints about the application as a whole: its APIs, and what it would cost. */
record ApplicationEndpoints(StackView view, StackActions actions) {

    void addTo(StackRoutes routes) {
        routes.add("GET", "apis", _ -> view.apis())
                .add("GET", "topology", _ -> view.topology())
                .add("GET", "cost", _ -> view.cost())
                .add("DELETE", "cost", _ -> restart());
    }

    private Cost restart() {
        actions.restartCost();
        return view.cost();
    }
}
