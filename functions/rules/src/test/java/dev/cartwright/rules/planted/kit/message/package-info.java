/** Planted: the other half of a circle. */
@NullMarked
package dev.cartwright.rules.planted.kit.message;

import org.jspecify.annotations.NullMarked;
