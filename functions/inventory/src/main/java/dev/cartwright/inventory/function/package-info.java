/** The inventory's operations: one class each for HTTP, one for the commands of order, and their records. */
@NullMarked
package dev.cartwright.inventory.function;

import org.jspecify.annotations.NullMarked;
