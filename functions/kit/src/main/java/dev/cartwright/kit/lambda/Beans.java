package dev.cartwright.kit.lambda;

/** Returns a bean and builds it on first use. */
@FunctionalInterface
public interface Beans {

    <T> T get(Class<T> type);
}
