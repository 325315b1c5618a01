package dev.cartwright.kit.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row's primary key: partition {@code pk} and sort key {@code sk}, both text, in every table. */
public record Key(String pk, String sk) {

    Map<String, AttributeValue> attributes() {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }
}
