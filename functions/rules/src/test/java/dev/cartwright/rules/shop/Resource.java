package dev.cartwright.rules.shop;

/** One resource of a template. */
public record Resource(String id, Tree declaration) {

    public String type() {
        return declaration.at("Type").text();
    }

    /** A property by its path. */
    public Tree at(String... path) {
        return declaration.at("Properties").at(path);
    }
}
