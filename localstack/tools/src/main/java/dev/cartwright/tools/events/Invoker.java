package dev.cartwright.tools.events;

import dev.cartwright.tools.aws.AwsCalls;
import tools.jackson.databind.JsonNode;

/** Invokes a function on the tested engine. */
public interface Invoker {

    /** Returns its answer, or its error document. */
    JsonNode invoke(FunctionUnderTest function, String event);

    /** Through the embedded stack's Lambda API. */
    static Invoker embedded(AwsCalls aws) {
        return (function, event) -> aws.invoke(function.physicalName(), event);
    }

    /** Through an API that uses logical ids, such as SAM's. */
    static Invoker byLogicalId(AwsCalls aws) {
        return (function, event) -> aws.invoke(function.logicalId(), event);
    }
}
