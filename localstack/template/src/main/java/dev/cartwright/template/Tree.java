package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plain maps, lists and values of a template. */
final class Tree {

    private Tree() {}

    /** @throws UnsupportedResource if it is not a map */
    static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new UnsupportedResource("expected a map instead of " + value);
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((key, entry) -> typed.put(key.toString(), entry));
        return typed;
    }

    /** The map at a key; empty if absent. */
    static Map<String, Object> child(Map<String, Object> parent, String key) {
        Object value = parent.get(key);
        return value == null || value.equals(OmittedValue.NULL) ? new LinkedHashMap<>() : map(value);
    }

    static List<Object> list(Object value) {
        if (!(value instanceof List<?> list)) {
            throw new UnsupportedResource("expected a list instead of " + value);
        }
        return new ArrayList<>(list);
    }

    /** SAM's rule for globals: maps are merged, lists are joined, values are replaced. */
    static Object merge(Object global, Object local) {
        if (global instanceof Map<?, ?> && local instanceof Map<?, ?>) {
            Map<String, Object> merged = map(global);
            map(local).forEach((key, value) -> merged.merge(key, value, Tree::merge));
            return merged;
        }
        if (global instanceof List<?> first && local instanceof List<?> second) {
            List<Object> joined = new ArrayList<>(first);
            joined.addAll(second);
            return joined;
        }
        return local;
    }
}
