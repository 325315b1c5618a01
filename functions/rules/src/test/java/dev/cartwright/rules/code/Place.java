package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a class stands in our tree, or among the planted.
 *
 * @param capability {@code order}, or {@code kit}; empty for a class of somebody else
 * @param part the package within it, {@code domain}; empty for its root
 */
record Place(String capability, String part) {

    private static final Pattern OURS =
            Pattern.compile("dev\\.cartwright\\.(?:rules\\.planted\\.)?([a-z]+)(?:\\.([a-z.]+))?");

    static Place of(JavaClass type) {
        Matcher name = OURS.matcher(type.getPackageName());
        return name.matches()
                ? new Place(name.group(1), name.group(2) == null ? "" : name.group(2))
                : new Place("", "");
    }

    boolean isOurs() {
        return !capability.isEmpty();
    }

    boolean isKit() {
        return capability.equals("kit");
    }

    boolean isCapability() {
        return isOurs() && !isKit();
    }

    boolean is(String name) {
        return isCapability() && part.equals(name);
    }
}
