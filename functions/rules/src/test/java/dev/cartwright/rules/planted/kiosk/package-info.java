/** Planted: a root with more than the wiring. */
@NullMarked
package dev.cartwright.rules.planted.kiosk;

import org.jspecify.annotations.NullMarked;
