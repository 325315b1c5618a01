/** DynamoDB: Amazon's DynamoDB Local in its own process, its tables, and who is told of a write. */
@NullMarked
package dev.cartwright.embedded.table;

import org.jspecify.annotations.NullMarked;
