/** Sends the same random operations to this database and to a reference, and compares what they answer. */
@NullMarked
package dev.cartwright.dynamodb.likeness;

import org.jspecify.annotations.NullMarked;
