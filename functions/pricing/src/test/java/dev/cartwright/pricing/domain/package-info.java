/** The rules of prices, promotions, tax and shipping, and cases of other shops by number. */
@NullMarked
package dev.cartwright.pricing.domain;

import org.jspecify.annotations.NullMarked;
