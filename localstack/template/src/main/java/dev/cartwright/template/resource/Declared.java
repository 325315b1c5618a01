package dev.cartwright.template.resource;

import dev.cartwright.template.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A map of a resource's properties, read with types.
 *
 * @param at its location in errors: the resource's label and the path to this map
 */
public record Declared(String at, Map<String, Object> values) {

    public static Declared by(Resource resource) {
        return new Declared(resource.label(), resource.properties());
    }

    /** @throws UnsupportedResource that names the first property which is not among these */
    public Declared only(String... supported) {
        Set<String> known = Set.of(supported);
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new UnsupportedResource(at + ": the local stack does not support " + name);
                });
        return this;
    }

    public String text(String name) {
        return maybeText(name).orElseThrow(() -> new UnsupportedResource(at + ": " + name + " is missing"));
    }

    public String text(String name, String otherwise) {
        return maybeText(name).orElse(otherwise);
    }

    /** A map, list or plain value, unchanged. */
    public Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new UnsupportedResource(at + ": " + name + " is missing");
        }
        return value;
    }

    public Optional<String> maybeText(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    public int number(String name, int otherwise) {
        return maybeText(name).map(text -> numberOf(name, text)).orElse(otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        return maybeText(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** The map of a property; empty if absent. */
    public Declared child(String name) {
        return values.containsKey(name) ? childOf(name, values.get(name)) : new Declared(at + " " + name, Map.of());
    }

    /** The list of a property; empty if absent. */
    public List<Declared> children(String name) {
        return list(name).map(value -> childOf(name, value)).toList();
    }

    public List<String> texts(String name) {
        return list(name).map(Object::toString).toList();
    }

    private Stream<?> list(String name) {
        return switch (values.get(name)) {
            case null -> Stream.empty();
            case List<?> list -> list.stream();
            case Object single -> Stream.of(single);
        };
    }

    private Declared childOf(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Declared(at + " " + name, textKeys(map));
        }
        throw new UnsupportedResource(at + ": " + name + " is no map");
    }

    private int numberOf(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UnsupportedResource(at + ": " + name + " is no whole number: " + text);
        }
    }

    private static Map<String, Object> textKeys(Map<?, ?> map) {
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((key, value) -> typed.put(String.valueOf(key), value));
        return typed;
    }
}
