/** Tests of the host and its edges on a small application. */
@NullMarked
package dev.cartwright.kit.lambda;

import org.jspecify.annotations.NullMarked;
