package dev.cartwright.tools.cases;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The {@code event} of an operation with its own kind of event, such as the authorizer. */
record OwnForm() implements EventForm {

    @Override
    public JsonNode event(Case of, Case first) {
        return MergePatch.apply(
                JsonNodeFactory.instance.nullNode(), of.changes().path("event"));
    }

    @Override
    public JsonNode usualAnswer() {
        return JsonNodeFactory.instance.missingNode();
    }
}
