/** Whom we call. */
@NullMarked
package dev.cartwright.cart.adapter;

import org.jspecify.annotations.NullMarked;
