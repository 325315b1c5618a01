/** Planted: a domain that knows too much. */
@NullMarked
package dev.cartwright.rules.planted.kiosk.domain;

import org.jspecify.annotations.NullMarked;
