/** Orders: takes them, and leads each through stock and payment to its end. */
@NullMarked
package dev.cartwright.order;

import org.jspecify.annotations.NullMarked;
