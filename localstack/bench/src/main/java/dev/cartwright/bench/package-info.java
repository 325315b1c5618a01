/** Measurements of the shop and comparisons of engines; not needed to run or use a shop. */
@NullMarked
package dev.cartwright.bench;

import org.jspecify.annotations.NullMarked;
