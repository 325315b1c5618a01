package dev.cartwright.kit.lambda;

import dev.cartwright.kit.core.Edge;
import dev.cartwright.kit.core.Invocation;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.core.Unauthorized;
import java.util.function.Function;

/** Runs an operation that takes the event as a record and returns the response as a record, such as an authorizer. */
record JsonEdge(String operation, Trigger.Call call, Function<Object, Object> function) implements Edge {

    @Override
    public byte[] handle(byte[] event, Invocation invocation) {
        return invocation.work(
                operation, invocation.trace(), work -> Json.bytes(function.apply(Json.read(event, call.input()))));
    }

    @Override
    public void prime(Invocation invocation) {
        try {
            handle(Json.bytes(call.primer()), invocation);
        } catch (Unauthorized expected) {
            // The authorizer ran completely and refused the primer's token.
        }
    }
}
