/** A function that records what it receives. */
@NullMarked
package dev.cartwright.parity;

import org.jspecify.annotations.NullMarked;
