package dev.cartwright.embedded.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Typed access to the plain maps and lists of a definition. */
final class Properties {

    private Properties() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    static Optional<String> text(Map<String, Object> parent, String name) {
        return Optional.ofNullable(parent.get(name)).map(Object::toString);
    }

    static boolean flag(Map<String, Object> parent, String name) {
        return text(parent, name).map(Boolean::parseBoolean).orElse(false);
    }

    static int number(Map<String, Object> parent, String name, int otherwise) {
        return text(parent, name).map(Integer::parseInt).orElse(otherwise);
    }
}
