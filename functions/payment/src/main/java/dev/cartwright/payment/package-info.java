/** Payment: money held, taken and given back, and the ledger that says so. */
@NullMarked
package dev.cartwright.payment;

import org.jspecify.annotations.NullMarked;
