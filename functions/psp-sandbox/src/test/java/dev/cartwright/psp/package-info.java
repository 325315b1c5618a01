/** Tests of the provider through its functions. */
@NullMarked
package dev.cartwright.psp;

import org.jspecify.annotations.NullMarked;
