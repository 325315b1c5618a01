/** Every operation of the shop's API, and who may call it. */
@NullMarked
package dev.cartwright.tools.access;

import org.jspecify.annotations.NullMarked;
