package dev.cartwright.embedded;

import dev.cartwright.embedded.table.TableFaults;
import dev.cartwright.embedded.view.OpaqueText;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackFaults;
import dev.cartwright.embedded.view.StackView;
import dev.cartwright.embedded.wire.JsonTrees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables' items and all faults, as JSON under {@code /_stack/}. */
final class DataEndpoints {

    private static final String START = "ExclusiveStartKey";
    private static final String LAST = "LastEvaluatedKey";

    private final StackView view;
    private final StackActions actions;

    DataEndpoints(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    void addTo(StackRoutes routes) {
        routes.add("GET", "tables", _ -> view.tables())
                .add("POST", "tables/{operation}", this::read)
                .add("GET", "faults", _ -> ofTables())
                .add("PUT", "faults", call -> meet(call.json(TableFaults.class)))
                .add("DELETE", "faults", _ -> meet(TableFaults.NONE))
                .add("GET", "all-faults", _ -> view.faults())
                .add("PUT", "all-faults", call -> meet(call.json(StackFaults.class)))
                .add("DELETE", "all-faults", _ -> meet(StackFaults.NONE));
    }

    /** A masked key would not lead to the next page, so that it is an opaque text there and back. */
    private JsonNode read(StackCall call) {
        JsonNode request = call.json();
        if (request instanceof ObjectNode object && object.path(START).isString()) {
            object.set(START, JsonTrees.parse(OpaqueText.open(object.path(START).asString())));
        }
        JsonNode answer = view.table(call.variable("operation"), request);
        if (call.flag("unmasked")) {
            return answer;
        }
        JsonNode last = answer.path(LAST);
        JsonNode masked = MaskedJson.json(answer);
        return last.isObject() ? ((ObjectNode) masked).put(LAST, OpaqueText.seal(JsonTrees.text(last))) : masked;
    }

    private Object ofTables() {
        return view.tablesFail()
                ? view.faults().tables()
                : StackReply.problem(409, "the tables are elsewhere (--tables), so they fail on their own");
    }

    private Object meet(TableFaults faults) {
        if (view.tablesFail()) {
            actions.meetTables(faults);
        }
        return ofTables();
    }

    private StackFaults meet(StackFaults faults) {
        actions.meet(faults);
        return view.faults();
    }
}
