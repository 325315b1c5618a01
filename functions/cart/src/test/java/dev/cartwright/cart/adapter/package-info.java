/** The ports' contracts, on fakes and on what runs in production. */
@NullMarked
package dev.cartwright.cart.adapter;

import org.jspecify.annotations.NullMarked;
