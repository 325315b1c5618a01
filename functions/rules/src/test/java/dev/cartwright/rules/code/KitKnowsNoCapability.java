package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** Kit stands below all capabilities. */
final class KitKnowsNoCapability implements CodeRule {

    @Override
    public Stream<String> complaints(JavaClass type) {
        return Place.of(type).isKit()
                ? Dependencies.forbidden(type, target -> Place.of(target).isCapability())
                : Stream.empty();
    }
}
