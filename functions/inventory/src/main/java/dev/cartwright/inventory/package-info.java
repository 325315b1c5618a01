/** The inventory: how much of a SKU there is, and for whom it is held. */
@NullMarked
package dev.cartwright.inventory;

import org.jspecify.annotations.NullMarked;
