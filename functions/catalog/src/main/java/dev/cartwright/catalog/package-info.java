/** The catalogue: what is sold, and for how much. */
@NullMarked
package dev.cartwright.catalog;

import org.jspecify.annotations.NullMarked;
