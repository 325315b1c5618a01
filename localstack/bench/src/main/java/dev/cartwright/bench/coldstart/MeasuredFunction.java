package dev.cartwright.bench.coldstart;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function to measure.
 *
 * @param zip as it would be deployed
 * @param variables in addition to Lambda's own
 */
record MeasuredFunction(String name, Path zip, String handler, Map<String, String> variables) {

    MeasuredFunction {
        variables = Map.copyOf(variables);
    }
}
