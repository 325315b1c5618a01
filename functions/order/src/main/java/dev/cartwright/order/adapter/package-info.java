/** What the domain calls: the table and the catalogue. */
@NullMarked
package dev.cartwright.order.adapter;

import org.jspecify.annotations.NullMarked;
