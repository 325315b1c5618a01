/** What AWS would bill, from the stack's metrics and a dated price list. */
@NullMarked
package dev.cartwright.embedded.bill;

import org.jspecify.annotations.NullMarked;
