/** Clients of the shop and of the stack that runs it. */
@NullMarked
package dev.cartwright.tools.shop;

import org.jspecify.annotations.NullMarked;
