/** An embeddable DynamoDB. Start with {@link dev.cartwright.dynamodb.DynamoDb}. */
@NullMarked
package dev.cartwright.dynamodb;

import org.jspecify.annotations.NullMarked;
