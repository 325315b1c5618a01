package dev.cartwright.dynamodb.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Type {@code M}, and a whole item: names and their values in the order of the names, which keeps every run alike. */
public final class Document implements Value {

    public static final Document EMPTY = new Document(new String[0], new Value[0]);

    private final String[] names;
    private final Value[] values;
    private int bytes = -1;

    private Document(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }

    public static Document of(Map<String, Value> attributes) {
        String[] names = attributes.keySet().toArray(new String[0]);
        Arrays.sort(names);
        Value[] values = new Value[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = Objects.requireNonNull(attributes.get(names[i]));
        }
        return new Document(names, values);
    }

    /** Null where there is no such attribute. */
    public @Nullable Value get(String name) {
        int index = Arrays.binarySearch(names, name);
        return index < 0 ? null : values[index];
    }

    public boolean has(String name) {
        return Arrays.binarySearch(names, name) >= 0;
    }

    public int size() {
        return names.length;
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    public void forEach(BiConsumer<String, Value> consumer) {
        for (int i = 0; i < names.length; i++) {
            consumer.accept(names[i], values[i]);
        }
    }

    public Document with(String name, Value value) {
        int index = Arrays.binarySearch(names, name);
        if (index >= 0) {
            Value[] changed = values.clone();
            changed[index] = value;
            return new Document(names, changed);
        }
        int at = -index - 1;
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        Value[] moreValues = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(names, at, moreNames, at + 1, names.length - at);
        System.arraycopy(values, at, moreValues, at + 1, values.length - at);
        moreNames[at] = name;
        moreValues[at] = value;
        return new Document(moreNames, moreValues);
    }

    public Document without(String name) {
        return has(name) ? only(candidate -> !candidate.equals(name)) : this;
    }

    /** The attributes whose names are wanted. */
    public Document only(Predicate<String> wanted) {
        int count = 0;
        String[] fewerNames = new String[names.length];
        Value[] fewerValues = new Value[names.length];
        for (int i = 0; i < names.length; i++) {
            if (wanted.test(names[i])) {
                fewerNames[count] = names[i];
                fewerValues[count++] = values[i];
            }
        }
        return count == names.length
                ? this
                : new Document(Arrays.copyOf(fewerNames, count), Arrays.copyOf(fewerValues, count));
    }

    public Map<String, Value> asMap() {
        Map<String, Value> map = LinkedHashMap.newLinkedHashMap(names.length);
        forEach(map::put);
        return map;
    }

    @Override
    public String type() {
        return "M";
    }

    /** As an attribute. An item has no such overhead: {@link #itemBytes}. */
    @Override
    public int bytes() {
        return 3 + names.length + itemBytes();
    }

    /** The size of an item: names and values. */
    public int itemBytes() {
        if (bytes < 0) {
            int sum = 0;
            for (int i = 0; i < names.length; i++) {
                sum += Utf8.length(names[i]) + values[i].bytes();
            }
            bytes = sum;
        }
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Document document
                        && Arrays.equals(names, document.names)
                        && Arrays.equals(values, document.values));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return asMap().entrySet().stream().map(Entry::toString).toList().toString();
    }
}
