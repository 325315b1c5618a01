/** Whom we call: the table, pricing and carts. */
@NullMarked
package dev.cartwright.order.adapter;

import org.jspecify.annotations.NullMarked;
