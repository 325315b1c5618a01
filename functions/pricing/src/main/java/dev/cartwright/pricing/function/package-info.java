/** Pricing's operations, one class each, and their HTTP records. */
@NullMarked
package dev.cartwright.pricing.function;

import org.jspecify.annotations.NullMarked;
