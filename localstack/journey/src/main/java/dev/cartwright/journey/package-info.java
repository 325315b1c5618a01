/** Holds nothing: this module is its tests. */
@NullMarked
package dev.cartwright.journey;

import org.jspecify.annotations.NullMarked;
