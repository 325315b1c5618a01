/** Tables, their items and their indexes, in memory. */
@NullMarked
package dev.cartwright.dynamodb.table;

import org.jspecify.annotations.NullMarked;
