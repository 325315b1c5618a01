package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a class knows of others. */
final class Dependencies {

    private Dependencies() {}

    /** A complaint for each class that it knows and must not. */
    static Stream<String> forbidden(JavaClass type, Predicate<JavaClass> isForbidden) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive())
                .filter(isForbidden)
                .map(target -> "must not know " + target.getName());
    }

    static boolean isOfAws(JavaClass type) {
        return type.getPackageName().startsWith("software.amazon.")
                || type.getPackageName().startsWith("com.amazonaws.");
    }
}
