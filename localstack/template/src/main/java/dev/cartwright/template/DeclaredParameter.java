package dev.cartwright.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter that a template declares.
 *
 * @param pattern which a value must match as a whole
 * @param allowed the only values; all if empty
 */
public record DeclaredParameter(Optional<String> defaultValue, Optional<String> pattern, List<String> allowed) {

    static DeclaredParameter of(Map<String, Object> declared) {
        return new DeclaredParameter(
                Optional.ofNullable(declared.get("Default")).map(Object::toString),
                Optional.ofNullable(declared.get("AllowedPattern")).map(Object::toString),
                Optional.ofNullable(declared.get("AllowedValues")).stream()
                        .flatMap(values -> Tree.list(values).stream())
                        .map(Object::toString)
                        .toList());
    }

    /** Whether CloudFormation accepts a value. */
    public boolean accepts(String value) {
        return pattern.map(value::matches).orElse(true) && (allowed.isEmpty() || allowed.contains(value));
    }
}
