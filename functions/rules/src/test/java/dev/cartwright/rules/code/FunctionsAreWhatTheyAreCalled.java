package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.cartwright.kit.core.Tick;
import dev.cartwright.kit.message.Message;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code ...Function} in the package function is one operation: a Function, or a Consumer of ticks. Messages are taken by methods
 * {@code on...}, in one class for each capability that sends them: {@code ...Events}, or {@code ...Commands}.
 */
final class FunctionsAreWhatTheyAreCalled implements CodeRule {

    private static final Pattern ON = Pattern.compile("on[A-Z].*");
    private static final Pattern SUBJECT = Pattern.compile("[A-Z].*(Events|Commands)");

    @Override
    public Stream<String> complaints(JavaClass type) {
        return Place.of(type).isCapability() ? Stream.concat(function(type), consumers(type)) : Stream.empty();
    }

    private static Stream<String> function(JavaClass type) {
        return !type.getSimpleName().endsWith("Function") || (isOperation(type) && isInFunction(type))
                ? Stream.empty()
                : Stream.of("must be a Function or a Consumer of ticks in the package function");
    }

    private static boolean isOperation(JavaClass type) {
        return type.isAssignableTo(Function.class)
                || (type.isAssignableTo(Consumer.class)
                        && type.tryGetMethod("accept", Tick.class).isPresent());
    }

    private static boolean isInFunction(JavaClass type) {
        return Place.of(type).is("function");
    }

    private static Stream<String> consumers(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> takesMessage(method)
                        || (isInFunction(type)
                                && isNamedOn(method)
                                && !method.getRawParameterTypes().isEmpty()))
                .filter(method -> !isConsumer(method) || !isSubject(type))
                .map(method -> "must be ...Events or ...Commands in the package function, and " + method.getName()
                        + " a public void method on... that takes a Message");
    }

    private static boolean isSubject(JavaClass type) {
        return isInFunction(type) && SUBJECT.matcher(type.getSimpleName()).matches();
    }

    private static boolean isNamedOn(JavaMethod method) {
        return ON.matcher(method.getName()).matches();
    }

    private static boolean takesMessage(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(Message.class));
    }

    private static boolean isConsumer(JavaMethod method) {
        return isNamedOn(method)
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && method.getRawReturnType().isEquivalentTo(void.class)
                && method.getRawParameterTypes().size() == 1
                && takesMessage(method);
    }
}
