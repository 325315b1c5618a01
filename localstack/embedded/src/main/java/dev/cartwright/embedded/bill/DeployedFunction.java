package dev.cartwright.embedded.bill;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A function as its template declares it. */
public record DeployedFunction(String service, int memoryMb) {

    /**
     * All functions of a stack by name.
     *
     * @param environments their variables, by nested stack and logical id
     */
    public static Map<String, DeployedFunction> in(JsonNode environments) {
        var functions = new HashMap<String, DeployedFunction>();
        for (JsonNode stack : environments) {
            for (JsonNode variables : stack) {
                functions.put(variables.path("AWS_LAMBDA_FUNCTION_NAME").asString(""), of(variables));
            }
        }
        return functions;
    }

    private static DeployedFunction of(JsonNode variables) {
        return new DeployedFunction(
                variables.path("SERVICE").asString(""),
                variables.path("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").asInt(0));
    }
}
