/** The catalogue's operations, one class each, and their HTTP records. */
@NullMarked
package dev.cartwright.catalog.function;

import org.jspecify.annotations.NullMarked;
