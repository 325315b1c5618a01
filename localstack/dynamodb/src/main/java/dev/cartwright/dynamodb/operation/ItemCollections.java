package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Key;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/** The sizes of item collections, which only tables with local indexes have. */
final class ItemCollections {

    private static final double GIGABYTE = 1024.0 * 1024 * 1024;

    private ItemCollections() {}

    /** Null where the request did not ask or the table has none. */
    static @Nullable ItemCollectionMetrics metrics(@Nullable String asked, Table table, Key key) {
        if (!"SIZE".equals(asked) || table.indexes().values().stream().allMatch(Index::global)) {
            return null;
        }
        double size = table.collectionBytes(key.hash()) / GIGABYTE;
        return ItemCollectionMetrics.builder()
                .itemCollectionKey(Map.of(table.key().hash(), AttributeValues.attribute(key.hash())))
                .sizeEstimateRangeGB(size, size)
                .build();
    }
}
