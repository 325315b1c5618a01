/** Messages that could not be processed: what they are, and the way back. */
@NullMarked
package dev.cartwright.tools.deadletters;

import org.jspecify.annotations.NullMarked;
