package dev.cartwright.tools.cases;

import tools.jackson.databind.JsonNode;

/** Builds the events of one operation, in the format of its trigger. */
interface EventForm {

    /** @param first the operation's first case, with which a batch begins */
    JsonNode event(Case of, Case first);

    /** The answer to a case without one; missing if each case needs its own. */
    JsonNode usualAnswer();

    /** A case's answer in full. */
    default JsonNode answer(JsonNode said) {
        return said;
    }
}
