package dev.cartwright.rules.shop;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cartwright.kit.message.Message;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The code that a capability has for its operations.
 *
 * @param functions the simple names of its {@code ...Function} classes
 * @param consumers its public methods that take a message, with the name of the record that the message carries
 */
public record Implementation(Set<String> functions, Map<String, String> consumers) {

    /** {@code PlaceOrderFunction}, the class of {@code placeOrder}; so is its Lambda function called where it is alone. */
    public static String classOf(String operation) {
        return operation.isEmpty()
                ? "Function"
                : operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1) + "Function";
    }

    static Implementation in(String packageName) {
        JavaClasses classes = new ClassFileImporter().importPackages(packageName);
        return new Implementation(
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith("Function"))
                        .collect(Collectors.toUnmodifiableSet()),
                classes.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(Implementation::consumes)
                        .collect(Collectors.toUnmodifiableMap(JavaMethod::getName, Implementation::data)));
    }

    private static boolean consumes(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getRawParameterTypes().size() == 1
                && method.getRawParameterTypes().getFirst().isEquivalentTo(Message.class);
    }

    private static String data(JavaMethod method) {
        return Stream.of(method.getParameterTypes().getFirst())
                .filter(JavaParameterizedType.class::isInstance)
                .map(JavaParameterizedType.class::cast)
                .flatMap(message -> message.getActualTypeArguments().stream())
                .map(JavaType::getName)
                .collect(Collectors.joining());
    }
}
