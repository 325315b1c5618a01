/** Planted: a kit that knows the shop. */
@NullMarked
package dev.cartwright.rules.planted.kit;

import org.jspecify.annotations.NullMarked;
