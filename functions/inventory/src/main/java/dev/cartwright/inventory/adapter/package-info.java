/** Where stock and reservations are kept. */
@NullMarked
package dev.cartwright.inventory.adapter;

import org.jspecify.annotations.NullMarked;
