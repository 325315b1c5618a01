/** Whom the provider calls: its table, and the merchant's webhook endpoint. */
@NullMarked
package dev.cartwright.psp.adapter;

import org.jspecify.annotations.NullMarked;
