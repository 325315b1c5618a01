package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** A capability knows kit and itself: contracts are all that it shares with others. */
final class CapabilitiesStandApart implements CodeRule {

    @Override
    public Stream<String> complaints(JavaClass type) {
        Place own = Place.of(type);
        return own.isCapability()
                ? Dependencies.forbidden(type, target -> isNeighbour(own, Place.of(target)))
                : Stream.empty();
    }

    private static boolean isNeighbour(Place own, Place other) {
        return other.isCapability() && !other.capability().equals(own.capability());
    }
}
