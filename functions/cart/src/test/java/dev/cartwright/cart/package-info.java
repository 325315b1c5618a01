/** Carts of guests and customers: a bounded context of its own. */
@NullMarked
package dev.cartwright.cart;

import org.jspecify.annotations.NullMarked;
