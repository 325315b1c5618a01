package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.expression.Path.Index;
import dev.cartwright.dynamodb.expression.Path.Name;
import dev.cartwright.dynamodb.expression.Path.Step;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.ListOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All edits of one update, as a tree over the item, so that indexes mean the lists as they were. */
final class Edits {

    private final Map<Step, Edits> children = new LinkedHashMap<>();
    private @Nullable Edit edit;

    Edits(Map<Path, Edit> edits) {
        edits.forEach((path, change) -> add(path.steps(), change));
    }

    private Edits() {
        this(Map.of());
    }

    private void add(List<Step> steps, Edit change) {
        if (steps.isEmpty()) {
            edit = change;
        } else {
            children.computeIfAbsent(steps.getFirst(), _ -> new Edits()).add(steps.subList(1, steps.size()), change);
        }
    }

    Document apply(Document map) {
        Document changed = map;
        for (Entry<Step, Edits> child : children.entrySet()) {
            if (!(child.getKey() instanceof Name(String name))) {
                throw invalidPath();
            }
            Value after = child.getValue().after(changed.get(name));
            changed = after == null ? changed.without(name) : changed.with(name, after);
        }
        return changed;
    }

    /** Null where nothing is left. */
    private @Nullable Value after(@Nullable Value value) {
        return switch (edit) {
            case Edit.Put(var put) -> put;
            case Edit.Drop() -> null;
            case Edit.Keep() -> value;
            case null -> within(value);
        };
    }

    private @Nullable Value within(@Nullable Value value) {
        return switch (value) {
            case Document map when children.keySet().stream().allMatch(Name.class::isInstance) -> apply(map);
            case ListOf(var list) when children.keySet().stream().allMatch(Index.class::isInstance) -> apply(list);
            case null, default -> {
                if (keepsAll()) {
                    yield value;
                }
                throw invalidPath();
            }
        };
    }

    private boolean keepsAll() {
        return edit == null
                ? !children.isEmpty() && children.values().stream().allMatch(Edits::keepsAll)
                : edit instanceof Edit.Keep;
    }

    /** What is set behind the end is appended, in the order of the indexes; what is removed closes up at last. */
    private ListOf apply(List<Value> list) {
        Map<Integer, Edits> byIndex = new TreeMap<>();
        children.forEach((step, child) -> byIndex.put(((Index) step).index(), child));
        List<@Nullable Value> changed = new ArrayList<>(list);
        byIndex.forEach((index, child) -> {
            if (index < list.size()) {
                changed.set(index, child.after(list.get(index)));
            } else {
                Value appended = child.after(null);
                if (appended != null) {
                    changed.add(appended);
                }
            }
        });
        List<Value> left = new ArrayList<>(changed.size());
        for (Value value : changed) {
            if (value != null) {
                left.add(value);
            }
        }
        return new ListOf(left);
    }

    private static RuntimeException invalidPath() {
        return Problems.validation("The document path provided in the update expression is invalid for update");
    }
}
