/** What a cart is and what may become of it: plain Java. */
@NullMarked
package dev.cartwright.cart.domain;

import org.jspecify.annotations.NullMarked;
