package dev.cartwright.dynamodb.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** The names of the attributes that make a key. */
public record KeySchema(String hash, @Nullable String range) {

    public static KeySchema of(List<KeySchemaElement> elements) {
        String range = null;
        for (KeySchemaElement element : elements) {
            if (element.keyType() == KeyType.RANGE) {
                range = element.attributeName();
            }
        }
        return new KeySchema(elements.getFirst().attributeName(), range);
    }

    public List<String> names() {
        return range == null ? List.of(hash) : List.of(hash, range);
    }

    public boolean has(String name) {
        return name.equals(hash) || name.equals(range);
    }
}
