package dev.cartwright.kit.lambda;

/** Gives a bean, and makes it the first time: a function builds only what it needs. */
@FunctionalInterface
public interface Beans {

    <T> T get(Class<T> type);
}
