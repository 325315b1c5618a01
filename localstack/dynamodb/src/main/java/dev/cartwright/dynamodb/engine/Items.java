package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.KeyValues;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.ListOf;
import java.util.Map;

/** What DynamoDB asks of an item: its size, its depth, and the types of its index keys. */
public final class Items {

    private static final int LARGEST = 400 * 1024;
    private static final int DEEPEST = 32;

    private Items() {}

    /** An item as a request has it, whatever its table. */
    public static Document given(Document item) {
        if (item.itemBytes() > LARGEST) {
            throw Problems.validation("Item size has exceeded the maximum allowed size");
        }
        refuseDepth(item);
        return item;
    }

    static Document updated(Table table, Document item) {
        if (item.itemBytes() > LARGEST) {
            throw Problems.validation("Item size to update has exceeded the maximum allowed size");
        }
        refuseDepth(item);
        checkIndexKeys(table, item, true);
        return item;
    }

    private static void refuseDepth(Document item) {
        item.forEach((_, value) -> refuseDepth(value, 1));
    }

    private static void refuseDepth(Value value, int depth) {
        if (depth > DEEPEST) {
            throw Problems.validation(
                    "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                            + " levels beyond supported limit");
        }
        if (value instanceof ListOf(var list)) {
            list.forEach(element -> refuseDepth(element, depth + 1));
        } else if (value instanceof Document map) {
            map.forEach((_, member) -> refuseDepth(member, depth + 1));
        }
    }

    /** An attribute that is an index's key must have its type and must not be empty. */
    public static void checkIndexKeys(Table table, Document item, boolean byUpdate) {
        Map<String, String> types = table.types();
        for (Index index : table.indexes().values()) {
            for (String name : index.key().names()) {
                Value value = item.get(name);
                if (value != null) {
                    checkIndexKey(index, name, value, types.getOrDefault(name, ""), byUpdate);
                }
            }
        }
    }

    private static void checkIndexKey(Index index, String name, Value value, String type, boolean byUpdate) {
        if (!value.type().equals(type)) {
            throw Problems.validation("One or more parameter values were invalid: Type mismatch for Index Key " + name
                    + " Expected: " + type + " Actual: " + value.type() + " IndexName: " + index.name());
        }
        if (value.bytes() == 0) {
            String kind = type.equals("S") ? "string" : "binary";
            throw Problems.validation(
                    byUpdate
                            ? "One or more parameter values are not valid. The update expression attempted to update a"
                                    + " secondary index key to a value that is not supported. The AttributeValue for a"
                                    + " key attribute cannot contain an empty " + kind + " value."
                            : "One or more parameter values are not valid. A value specified for a secondary index key"
                                    + " is not supported. The AttributeValue for a key attribute cannot contain an"
                                    + " empty " + kind + " value. IndexName: " + index.name() + ", IndexKey: " + name);
        }
        KeyValues.checkLength(value, name.equals(index.key().hash()));
    }
}
