package dev.cartwright.rules.shop;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cartwright.kit.value.EventType;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of message that a domain declares, and so announces: its constants of {@link EventType}. */
final class Announcements {

    private Announcements() {}

    static Set<String> ofDomain(String packageName) {
        return new ClassFileImporter()
                .importPackages(packageName).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(EventType.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .map(Announcements::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(JavaField constant) {
        try {
            Field field = constant.reflect();
            field.setAccessible(true);
            return ((EventType<?>) Objects.requireNonNull(field.get(null))).name();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
