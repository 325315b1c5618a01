/** DynamoDB: the database in this process or another endpoint, its tables, and notifications of writes. */
@NullMarked
package dev.cartwright.embedded.table;

import org.jspecify.annotations.NullMarked;
