package dev.cartwright.tools.cases;

import tools.jackson.databind.JsonNode;

/** Makes the events of one operation, as what calls it sends them. */
interface EventForm {

    /** @param first the operation's first case, which calls for several records begin with */
    JsonNode event(Case of, Case first);

    /** What is answered to a case of which nothing is said; missing where that has to be said. */
    JsonNode usualAnswer();

    /** What a case says of its answer, in full. */
    default JsonNode answer(JsonNode said) {
        return said;
    }
}
