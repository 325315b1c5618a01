package dev.cartwright.kit.call;

import java.util.function.UnaryOperator;

/** The port to the breaker states that the environments of a function share. */
public interface BreakerStates {

    /** The state of a service's breaker. */
    BreakerState find(String service);

    /** Changes the state atomically and returns the new one; {@code change} may be called more than once. */
    BreakerState change(String service, UnaryOperator<BreakerState> change);
}
