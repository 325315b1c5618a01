/** Price lists, promotions, tax, shipping rates and the quote that applies them: plain Java, exact arithmetic. */
@NullMarked
package dev.cartwright.pricing.domain;

import org.jspecify.annotations.NullMarked;
