package dev.cartwright.embedded;

import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackFaults;
import dev.cartwright.embedded.view.StackView;

/** The tables' items and all faults, as JSON under {@code /_stack/}. */
record DataEndpoints(StackView view, StackActions actions) {

    void addTo(StackRoutes routes) {
        routes.add("GET", "tables", _ -> view.tables())
                .add(
                        "POST",
                        "tables/{operation}",
                        call -> MaskedJson.json(view.table(call.variable("operation"), call.json())))
                .add("GET", "all-faults", _ -> view.faults())
                .add("PUT", "all-faults", call -> meet(call.json(StackFaults.class)))
                .add("DELETE", "all-faults", _ -> meet(StackFaults.NONE));
    }

    private StackFaults meet(StackFaults faults) {
        actions.meet(faults);
        return view.faults();
    }
}
