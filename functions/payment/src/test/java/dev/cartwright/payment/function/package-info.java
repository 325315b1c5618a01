/** Payment's functions as Lambda calls them, on a real table. */
@NullMarked
package dev.cartwright.payment.function;

import org.jspecify.annotations.NullMarked;
