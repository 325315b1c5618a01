/** Who calls us. */
@NullMarked
package dev.cartwright.cart.function;

import org.jspecify.annotations.NullMarked;
