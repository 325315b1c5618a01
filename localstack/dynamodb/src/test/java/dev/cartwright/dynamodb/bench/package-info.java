/** Measures this database and a reference by turns. */
@NullMarked
package dev.cartwright.dynamodb.bench;

import org.jspecify.annotations.NullMarked;
