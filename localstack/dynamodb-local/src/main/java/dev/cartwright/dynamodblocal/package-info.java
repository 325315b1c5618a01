/** Amazon's DynamoDB Local, unmodified in its own process, because its licence forbids linking and shipping it. */
@NullMarked
package dev.cartwright.dynamodblocal;

import org.jspecify.annotations.NullMarked;
