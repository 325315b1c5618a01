/** The inventory: available quantities of SKUs, and reservations for orders. */
@NullMarked
package dev.cartwright.inventory;

import org.jspecify.annotations.NullMarked;
