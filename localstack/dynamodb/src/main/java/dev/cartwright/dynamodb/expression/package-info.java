/** DynamoDB's expression language: conditions, filters, key conditions, projections and updates. */
@NullMarked
package dev.cartwright.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
