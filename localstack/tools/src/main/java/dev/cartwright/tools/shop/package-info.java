/** The shop and the stack under it, as a client sees them. */
@NullMarked
package dev.cartwright.tools.shop;

import org.jspecify.annotations.NullMarked;
