package dev.cartwright.rules.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A YAML value; whatever is not there is a tree without a value.
 *
 * @param value a map, a list, a text, a number or a boolean
 */
public record Tree(@Nullable Object value) {

    public static final Tree NOTHING = new Tree(null);

    public static Tree ofYaml(String yaml) {
        return CloudFormationYaml.read(yaml);
    }

    public Tree at(String... path) {
        Tree tree = this;
        for (String name : path) {
            tree = tree.value instanceof Map<?, ?> map ? new Tree(map.get(name)) : NOTHING;
        }
        return tree;
    }

    public boolean exists() {
        return value != null;
    }

    /** As text; empty when it is not there or not a scalar. */
    public String text() {
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    public boolean is(Object expected) {
        return expected.equals(value);
    }

    /** As a number, 0 when it is none. */
    public int number() {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** The items of a list; of a single value just that. */
    public List<Tree> items() {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list.stream().map(Tree::new).toList() : List.of(this);
    }

    public List<String> texts() {
        return items().stream().map(Tree::text).toList();
    }

    public Map<String, Tree> entries() {
        var entries = new LinkedHashMap<String, Tree>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> entries.put(String.valueOf(name), new Tree(entry)));
        }
        return entries;
    }

    /** This and everything below it. */
    public Stream<Tree> everything() {
        Stream<Tree> children = value instanceof List<?> ? items().stream() : entries().values().stream();
        return Stream.concat(Stream.of(this), children.flatMap(Tree::everything));
    }

    /** The logical id that {@code Ref} or {@code Fn::GetAtt} names; empty when it is neither. */
    public String reference() {
        Tree attribute = at("Fn::GetAtt");
        return attribute.exists()
                ? attribute.items().getFirst().text()
                : at("Ref").text();
    }

    /** The attribute that {@code Fn::GetAtt} asks for; empty when it is none. */
    public String attribute() {
        List<String> path = at("Fn::GetAtt").texts();
        return path.size() == 2 ? path.getLast() : "";
    }

    /** The template of {@code Fn::Sub}, or the text itself. */
    public String substituted() {
        Tree sub = at("Fn::Sub");
        return sub.exists() ? sub.items().getFirst().text() : text();
    }
}
