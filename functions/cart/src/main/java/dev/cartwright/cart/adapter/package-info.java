/** What the domain calls: the table, pricing and inventory. */
@NullMarked
package dev.cartwright.cart.adapter;

import org.jspecify.annotations.NullMarked;
