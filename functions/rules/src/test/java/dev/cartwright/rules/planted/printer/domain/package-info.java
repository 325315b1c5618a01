/** Planted: a capability that knows its neighbour. */
@NullMarked
package dev.cartwright.rules.planted.printer.domain;

import org.jspecify.annotations.NullMarked;
