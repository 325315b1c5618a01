/** A stand-in payment service provider, for development and tests. */
@NullMarked
package dev.cartwright.psp;

import org.jspecify.annotations.NullMarked;
