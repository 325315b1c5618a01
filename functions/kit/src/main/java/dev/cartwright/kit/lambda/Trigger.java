package dev.cartwright.kit.lambda;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Effect;
import dev.cartwright.kit.value.EventType;

/** What calls an operation, as its wiring declares; tests compare it with the templates and the OpenAPI definition. */
public sealed interface Trigger {

    /** @param route method and path as in the API definition: {@code "POST /orders"} */
    record Http(String route, Access access, Effect effect) implements Trigger {}

    /**
     * A type of message in the capability's inbox.
     *
     * @param source the capability that sends it: {@code "inventory"}
     */
    record Queue(String source, EventType<?> type) implements Trigger {}

    /** The stream of the capability's table. */
    record Stream() implements Trigger {}

    /** A schedule. */
    record Schedule() implements Trigger {}

    /**
     * An invocation with JSON of its own format, such as the gateway's call of its authorizer.
     *
     * @param primer an event that changes nothing
     */
    record Call(Class<?> input, Object primer) implements Trigger {}
}
