package dev.cartwright.kit.lambda;

/**
 * The wiring of a capability: its beans and its functions, by hand. The zip names its one application in {@code
 * META-INF/services/dev.cartwright.kit.lambda.Application}.
 */
@FunctionalInterface
public interface Application {

    /** Declares the beans and functions; nothing is built yet. */
    void wire(Wiring wiring);
}
