/** Whom payment calls: its table, and the provider. */
@NullMarked
package dev.cartwright.payment.adapter;

import org.jspecify.annotations.NullMarked;
