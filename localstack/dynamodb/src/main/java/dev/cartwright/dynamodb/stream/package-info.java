/** The streams of tables. */
@NullMarked
package dev.cartwright.dynamodb.stream;

import org.jspecify.annotations.NullMarked;
