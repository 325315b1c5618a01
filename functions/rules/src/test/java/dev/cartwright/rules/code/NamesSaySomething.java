package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No name ends in a word that says nothing. */
final class NamesSaySomething implements CodeRule {

    private static final Pattern NOTHING = Pattern.compile(".*(Impl|Service|Manager|Helper|Utils?|Dto|DTO)");

    @Override
    public Stream<String> complaints(JavaClass type) {
        return NOTHING.matcher(type.getSimpleName()).matches()
                ? Stream.of("has a name that says nothing")
                : Stream.empty();
    }
}
