/** Planted: a ground that is none. */
@NullMarked
package dev.cartwright.rules.planted.kit.core;

import org.jspecify.annotations.NullMarked;
