package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import dev.cartwright.dynamodb.value.KeyValues;
import dev.cartwright.dynamodb.value.Value;
import java.util.Objects;

/** The keys that requests and items have, checked against their table. */
public final class Keys {

    private Keys() {}

    /** Of an item that a request puts. */
    public static Key ofItem(Table table, Document item) {
        for (String name : table.key().names()) {
            Value value = item.get(name);
            if (value == null) {
                throw Problems.validation(
                        "One or more parameter values were invalid: Missing the key " + name + " in the item");
            }
            String type = table.types().get(name);
            if (!value.type().equals(type)) {
                throw Problems.validation("One or more parameter values were invalid: Type mismatch for key " + name
                        + " expected: " + type + " actual: " + value.type());
            }
            KeyValues.check(name, value, name.equals(table.key().hash()));
        }
        return table.keyOf(item);
    }

    /** As {@link #ofItem}, in the words of a batch. */
    public static Key ofBatchedItem(Table table, Document item) {
        for (String name : table.key().names()) {
            Value value = item.get(name);
            if (value != null && !value.type().equals(table.types().get(name))) {
                throw mismatch();
            }
        }
        return ofItem(table, item);
    }

    /** Of the parameter {@code Key}: exactly the key's attributes. */
    public static Key given(Table table, Document attributes) {
        for (String name : table.key().names()) {
            Value value = attributes.get(name);
            if (value == null || !value.type().equals(table.types().get(name))) {
                throw mismatch();
            }
        }
        if (attributes.size() != table.key().names().size()) {
            throw mismatch();
        }
        for (String name : table.key().names()) {
            KeyValues.check(
                    name,
                    Objects.requireNonNull(attributes.get(name)),
                    name.equals(table.key().hash()));
        }
        return table.keyOf(attributes);
    }

    private static RuntimeException mismatch() {
        return Problems.validation("The provided key element does not match the schema");
    }
}
