package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;

/** A rule that looks at one class after another. */
interface CodeRule extends Rule<JavaClasses> {

    /** What is wrong with that class, after its name. */
    Stream<String> complaints(JavaClass type);

    @Override
    default Stream<String> violations(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !Place.of(type).capability().isEmpty())
                .flatMap(type -> complaints(type).map(complaint -> type.getName() + " " + complaint))
                .distinct();
    }
}
