/** DynamoDB: Amazon's DynamoDB Local in its own process, its tables, and notifications of writes. */
@NullMarked
package dev.cartwright.embedded.table;

import org.jspecify.annotations.NullMarked;
