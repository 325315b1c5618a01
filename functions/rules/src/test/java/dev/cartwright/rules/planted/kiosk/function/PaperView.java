package dev.cartwright.rules.planted.kiosk.function;

import dev.cartwright.rules.planted.kiosk.adapter.PaperHelper;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reaches past the domain. */
public record PaperView(PaperHelper helper, DynamoDbClient client) {}
