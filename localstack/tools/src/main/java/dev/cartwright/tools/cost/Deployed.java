package dev.cartwright.tools.cost;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A function as its template declares it. */
record Deployed(String service, int memoryMb) {

    /**
     * All of a stack, by their names.
     *
     * @param environments their variables, by nested stack and logical id
     */
    static Map<String, Deployed> in(JsonNode environments) {
        var functions = new HashMap<String, Deployed>();
        for (JsonNode stack : environments) {
            for (JsonNode variables : stack) {
                functions.put(variables.path("AWS_LAMBDA_FUNCTION_NAME").asString(""), of(variables));
            }
        }
        return functions;
    }

    private static Deployed of(JsonNode variables) {
        return new Deployed(
                variables.path("SERVICE").asString(""),
                variables.path("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").asInt(0));
    }
}
