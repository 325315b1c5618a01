package dev.cartwright.tools.events;

import tools.jackson.databind.JsonNode;

/** Invokes a function on the engine that is tried. */
public interface Invoker {

    /** What it answered, or the document of its error. */
    JsonNode invoke(FunctionUnderTest function, String event);

    /** By the embedded stack's own Lambda API. */
    static Invoker embedded(AwsCalls aws) {
        return (function, event) -> aws.invoke(function.physicalName(), event);
    }

    /** By an API that knows functions by their logical ids, as SAM's. */
    static Invoker byLogicalId(AwsCalls aws) {
        return (function, event) -> aws.invoke(function.logicalId(), event);
    }
}
