package dev.cartwright.rules.shop;

import java.util.List;

/** A function of a template, with what the template's Globals say of all functions. */
public record FunctionResource(Resource resource, Tree globals) {

    private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    public String id() {
        return resource.id();
    }

    /** The names of the operations that it hosts: {@code placeOrder}, {@code getOrder}. */
    public List<String> operations() {
        return List.of(variable(DEFINITION).text().split(";", -1));
    }

    public boolean hosts(String operation) {
        return operations().contains(operation);
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
