package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A capability is its wiring and settings, and the packages function, domain and adapter. */
final class PackagesAreThree implements CodeRule {

    private static final Set<String> PARTS = Set.of("function", "domain", "adapter");
    private static final Pattern ROOT = Pattern.compile("([A-Z].*(Application|Settings)(\\$.*)?)|package-info");

    @Override
    public Stream<String> complaints(JavaClass type) {
        Place place = Place.of(type);
        if (!place.isCapability() || PARTS.contains(place.part())) {
            return Stream.empty();
        }
        return place.part().isEmpty() && ROOT.matcher(simpleName(type)).matches()
                ? Stream.empty()
                : Stream.of("must be in function, domain or adapter");
    }

    private static String simpleName(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }
}
