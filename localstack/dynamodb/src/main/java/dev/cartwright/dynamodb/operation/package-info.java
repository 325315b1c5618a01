/** One class per operation of the API: what it refuses, in AWS's order, and what it does. */
@NullMarked
package dev.cartwright.dynamodb.operation;

import org.jspecify.annotations.NullMarked;
