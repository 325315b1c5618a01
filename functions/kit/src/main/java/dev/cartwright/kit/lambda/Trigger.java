package dev.cartwright.kit.lambda;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.value.EventType;

/** What calls a function, as its wiring says; the templates have to say the same. */
public sealed interface Trigger {

    /** @param writes whether it requires an {@code Idempotency-Key} */
    record Http(Access access, boolean writes) implements Trigger {}

    /** A queue of its own, filled from the bus. */
    record Queue(EventType<?> type) implements Trigger {}

    /** The stream of the capability's table. */
    record Stream() implements Trigger {}

    /** A schedule. */
    record Schedule() implements Trigger {}

    /** A call with a JSON text of its own shape, such as the gateway's of its authorizer. */
    record Call() implements Trigger {}
}
