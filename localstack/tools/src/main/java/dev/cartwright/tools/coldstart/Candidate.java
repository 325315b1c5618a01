package dev.cartwright.tools.coldstart;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function to start.
 *
 * @param zip as it would be deployed
 * @param variables of its environment, besides those that Lambda sets
 */
record Candidate(String name, Path zip, String handler, Map<String, String> variables) {

    Candidate {
        variables = Map.copyOf(variables);
    }
}
