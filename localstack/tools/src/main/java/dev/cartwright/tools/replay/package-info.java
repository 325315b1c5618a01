/** A real shop's days, sold again through the API. */
@NullMarked
package dev.cartwright.tools.replay;

import org.jspecify.annotations.NullMarked;
