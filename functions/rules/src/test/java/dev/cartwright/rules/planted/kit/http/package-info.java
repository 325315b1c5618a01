/** Planted: half of a circle. */
@NullMarked
package dev.cartwright.rules.planted.kit.http;

import org.jspecify.annotations.NullMarked;
