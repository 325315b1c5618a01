/** Sends messages of the past to one consumer again. */
@NullMarked
package dev.cartwright.tools.resend;

import org.jspecify.annotations.NullMarked;
