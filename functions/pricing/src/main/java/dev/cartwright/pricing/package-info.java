/** What everything costs: price lists, promotions, tax and shipping rates, and the quote that applies them. */
@NullMarked
package dev.cartwright.pricing;

import org.jspecify.annotations.NullMarked;
