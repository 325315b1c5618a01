package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** Functions and adapters know the domain and not each other; AWS is known to adapters and kit only. */
final class PackagesPointInward implements CodeRule {

    @Override
    public Stream<String> complaints(JavaClass type) {
        return switch (Place.of(type).part()) {
            case "function" ->
                Dependencies.forbidden(
                        type,
                        target -> Place.of(target).is("adapter") || isRoot(target) || Dependencies.isOfAws(target));
            case "adapter" ->
                Dependencies.forbidden(type, target -> Place.of(target).is("function") || isRoot(target));
            default -> Stream.empty();
        };
    }

    private static boolean isRoot(JavaClass type) {
        return Place.of(type).is("");
    }
}
