package dev.cartwright.bench.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the recordings of engines. */
record EngineComparison(List<EngineRecording> seen) {

    /** For documents that at least two engines have: one without event sources has no document from queues. */
    List<FieldDifference> differences() {
        var names = new TreeSet<String>();
        seen.forEach(engine -> names.addAll(engine.documents().keySet()));
        var differences = new ArrayList<FieldDifference>();
        names.forEach(name -> differences.addAll(differences(name)));
        return differences;
    }

    private List<FieldDifference> differences(String name) {
        var shapes = new TreeMap<String, Map<String, String>>();
        seen.stream()
                .filter(engine -> engine.documents().containsKey(name))
                .forEach(engine -> shapes.put(
                        engine.engine(), DocumentFields.of(engine.documents().get(name))));
        var fields = new TreeSet<String>();
        shapes.values().forEach(shape -> fields.addAll(shape.keySet()));
        return fields.stream()
                .map(field -> difference(name, field, shapes))
                .filter(difference -> isOne(difference, shapes.size()))
                .toList();
    }

    private static FieldDifference difference(String name, String field, Map<String, Map<String, String>> shapes) {
        var values = new TreeMap<String, String>();
        shapes.forEach((engine, shape) -> {
            String value = shape.get(field);
            if (value != null) {
                values.put(engine, value);
            }
        });
        return new FieldDifference(name + " " + field, values);
    }

    private static boolean isOne(FieldDifference difference, int engines) {
        return difference.values().size() < engines
                || new HashSet<>(difference.values().values()).size() > 1;
    }

    /** The number of compared fields. */
    long fields() {
        return seen.stream()
                .flatMap(engine -> engine.documents().entrySet().stream())
                .flatMap(document -> DocumentFields.of(document.getValue()).keySet().stream()
                        .map(field -> document.getKey() + " " + field))
                .distinct()
                .count();
    }
}
