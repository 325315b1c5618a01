package dev.cartwright.kit.core;

import java.util.Map;

/** The environment variables of a function; a missing one fails the start. */
public record Settings(Map<String, String> variables) {

    public static Settings ofEnvironment() {
        return new Settings(System.getenv());
    }

    public String get(String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "environment variable " + name + " is not set; the function's template has to set it");
        }
        return value;
    }

    public boolean has(String name) {
        return variables.containsKey(name);
    }

    public String get(String name, String otherwise) {
        return variables.getOrDefault(name, otherwise);
    }
}
