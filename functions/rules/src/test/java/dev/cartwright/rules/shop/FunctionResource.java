package dev.cartwright.rules.shop;

import java.util.List;
import java.util.Locale;

/** A function of a template, with what the template's Globals say of all functions. */
public record FunctionResource(Resource resource, Tree globals) {

    private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    public String id() {
        return resource.id();
    }

    /** The bean's name: {@code placeOrder}. */
    public String definition() {
        return variable(DEFINITION).text();
    }

    /** {@code PlaceOrder}, of which the names of what belongs to the function are made. */
    public static String stem(String definition) {
        return definition.isEmpty()
                ? ""
                : definition.substring(0, 1).toUpperCase(Locale.ROOT) + definition.substring(1);
    }

    /** The function's own property, or that of Globals. */
    public Tree setting(String name) {
        Tree own = resource.at(name);
        return own.exists() ? own : globals.at(name);
    }

    public Tree variable(String name) {
        Tree own = resource.at("Environment", "Variables", name);
        return own.exists() ? own : globals.at("Environment", "Variables", name);
    }

    public List<Tree> events(String type) {
        return resource.at("Events").entries().values().stream()
                .filter(event -> event.at("Type").is(type))
                .map(event -> event.at("Properties"))
                .toList();
    }

    /** The statements of its policies. */
    public List<Tree> statements() {
        return resource.at("Policies").items().stream()
                .flatMap(policy -> policy.at("Statement").items().stream())
                .toList();
    }
}
