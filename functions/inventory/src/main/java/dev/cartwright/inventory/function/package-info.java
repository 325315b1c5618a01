/** Who calls the inventory: one class per Lambda function, and what travels over HTTP and the bus. */
@NullMarked
package dev.cartwright.inventory.function;

import org.jspecify.annotations.NullMarked;
