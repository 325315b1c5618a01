package dev.cartwright.tools.cases;

import java.util.List;

/**
 * A declared Lambda function.
 *
 * @param logicalId {@code "CustomerFunction"}
 * @param operations that it hosts: {@code "placeOrder"}
 */
public record HostedFunction(String logicalId, List<String> operations) {

    public HostedFunction {
        operations = List.copyOf(operations);
    }
}
