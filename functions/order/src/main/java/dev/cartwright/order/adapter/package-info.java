/** What the domain calls: the table, pricing and carts. */
@NullMarked
package dev.cartwright.order.adapter;

import org.jspecify.annotations.NullMarked;
