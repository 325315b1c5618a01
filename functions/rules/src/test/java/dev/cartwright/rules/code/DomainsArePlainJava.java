package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** A domain imports the JDK, joda-money, kit's values and itself. */
final class DomainsArePlainJava implements CodeRule {

    private static final List<String> KNOWN = List.of("java.", "org.joda.money.", "org.jspecify.annotations.");

    @Override
    public Stream<String> complaints(JavaClass type) {
        return Place.of(type).is("domain")
                ? Dependencies.forbidden(type, target -> !isPlain(target, type.getPackageName()))
                : Stream.empty();
    }

    private static boolean isPlain(JavaClass target, String domain) {
        return target.getPackageName().equals(domain)
                || Place.of(target).equals(new Place("kit", "value"))
                || KNOWN.stream().anyMatch(name -> target.getName().startsWith(name));
    }
}
