package dev.cartwright.kit.lambda;

/**
 * The hand-written wiring of a capability: its beans and operations. The zip names its one application in {@code
 * META-INF/services/dev.cartwright.kit.lambda.Application}.
 */
@FunctionalInterface
public interface Application {

    /** Declares the beans and operations; builds none. */
    void wire(Wiring wiring);
}
