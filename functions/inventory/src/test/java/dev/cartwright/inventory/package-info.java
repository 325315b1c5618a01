/** Tests of the inventory's functions through their host, on a real table. */
@NullMarked
package dev.cartwright.inventory;

import org.jspecify.annotations.NullMarked;
