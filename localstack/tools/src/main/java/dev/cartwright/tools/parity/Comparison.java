package dev.cartwright.tools.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Engines side by side. */
record Comparison(List<Seen> seen) {

    /** Of documents that more than one engine has: one that feeds no queues is not compared there. */
    List<Difference> differences() {
        var names = new TreeSet<String>();
        seen.forEach(engine -> names.addAll(engine.documents().keySet()));
        var differences = new ArrayList<Difference>();
        names.forEach(name -> differences.addAll(differences(name)));
        return differences;
    }

    private List<Difference> differences(String name) {
        var shapes = new TreeMap<String, Map<String, String>>();
        seen.stream()
                .filter(engine -> engine.documents().containsKey(name))
                .forEach(engine ->
                        shapes.put(engine.engine(), Shape.of(engine.documents().get(name))));
        var fields = new TreeSet<String>();
        shapes.values().forEach(shape -> fields.addAll(shape.keySet()));
        return fields.stream()
                .map(field -> difference(name, field, shapes))
                .filter(difference -> isOne(difference, shapes.size()))
                .toList();
    }

    private static Difference difference(String name, String field, Map<String, Map<String, String>> shapes) {
        var values = new TreeMap<String, String>();
        shapes.forEach((engine, shape) -> {
            String value = shape.get(field);
            if (value != null) {
                values.put(engine, value);
            }
        });
        return new Difference(name + " " + field, values);
    }

    private static boolean isOne(Difference difference, int engines) {
        return difference.values().size() < engines
                || new HashSet<>(difference.values().values()).size() > 1;
    }

    /** How many fields were compared. */
    long fields() {
        return seen.stream()
                .flatMap(engine -> engine.documents().entrySet().stream())
                .flatMap(document ->
                        Shape.of(document.getValue()).keySet().stream().map(field -> document.getKey() + " " + field))
                .distinct()
                .count();
    }
}
