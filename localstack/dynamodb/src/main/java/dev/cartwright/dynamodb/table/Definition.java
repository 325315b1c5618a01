package dev.cartwright.dynamodb.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * What a table is, apart from its items.
 *
 * @param request what would create it as it is now, tags included
 * @param ttlAttribute null without a time to live
 * @param streamLabel null while the table never had a stream
 */
public record Definition(
        CreateTableRequest request,
        String id,
        Instant created,
        @Nullable String ttlAttribute,
        @Nullable String streamLabel) {

    public String name() {
        return request.tableName();
    }

    public KeySchema key() {
        return KeySchema.of(request.keySchema());
    }

    public boolean hasStream() {
        return request.streamSpecification() != null
                && Boolean.TRUE.equals(request.streamSpecification().streamEnabled());
    }

    public boolean onDemand() {
        return request.billingMode() == BillingMode.PAY_PER_REQUEST;
    }

    /** The types of the attributes that are keys of the table or of an index. */
    public Map<String, String> types() {
        return types(request.attributeDefinitions());
    }

    private static Map<String, String> types(List<AttributeDefinition> definitions) {
        Map<String, String> types = new HashMap<>();
        definitions.forEach(attribute -> types.put(attribute.attributeName(), attribute.attributeTypeAsString()));
        return types;
    }

    public Definition with(CreateTableRequest changed) {
        return new Definition(changed, id, created, ttlAttribute, streamLabel);
    }

    public Definition withTtl(@Nullable String attribute) {
        return new Definition(request, id, created, attribute, streamLabel);
    }

    public Definition withStream(String label) {
        return new Definition(request, id, created, ttlAttribute, label);
    }
}
