/** Where prices and rules are kept, and the copy of the catalogue. */
@NullMarked
package dev.cartwright.pricing.adapter;

import org.jspecify.annotations.NullMarked;
