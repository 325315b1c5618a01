package dev.cartwright.kit.call;

import java.util.function.UnaryOperator;

/** The port to where the environments of a function share what they know of a neighbour. */
public interface BreakerStates {

    /** The state of a neighbour's breaker. */
    BreakerState find(String service);

    /** Changes it at once, whatever others do meanwhile, and gives what it became; the change may be asked more than once. */
    BreakerState change(String service, UnaryOperator<BreakerState> change);
}
