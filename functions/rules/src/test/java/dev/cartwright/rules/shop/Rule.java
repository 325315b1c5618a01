package dev.cartwright.rules.shop;

import java.util.List;
import java.util.stream.Stream;

/** Something that must hold for every template, capability or shop. */
@FunctionalInterface
public interface Rule<T> {

    /** One sentence for each place where it does not hold. */
    Stream<String> violations(T subject);

    default List<String> violations(List<T> subjects) {
        return subjects.stream().flatMap(this::violations).toList();
    }
}
