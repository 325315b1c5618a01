package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Every package is @NullMarked, so that the compiler knows what may be null. */
final class PackagesAreNullMarked implements CodeRule {

    @Override
    public Stream<String> complaints(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class)
                ? Stream.empty()
                : Stream.of("is in a package that is not @NullMarked");
    }
}
