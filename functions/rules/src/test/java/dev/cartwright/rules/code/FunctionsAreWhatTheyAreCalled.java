package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A ...Function is one of Java's function types in the package function; one that begins with On takes messages. */
final class FunctionsAreWhatTheyAreCalled implements CodeRule {

    private static final Pattern CONSUMER = Pattern.compile("On[A-Z].*");

    @Override
    public Stream<String> complaints(JavaClass type) {
        if (!Place.of(type).isCapability() || !type.getSimpleName().endsWith("Function")) {
            return Stream.empty();
        }
        boolean consumes = type.isAssignableTo(Consumer.class);
        boolean mayBe = CONSUMER.matcher(type.getSimpleName()).matches()
                ? consumes
                : consumes || type.isAssignableTo(Function.class);
        return mayBe && Place.of(type).is("function")
                ? Stream.empty()
                : Stream.of(
                        "must be a Function or Consumer in the package function, and a Consumer when it begins with On");
    }
}
