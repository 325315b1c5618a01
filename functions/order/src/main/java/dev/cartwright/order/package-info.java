/** Orders: places them and runs each through stock and payment to its final state. */
@NullMarked
package dev.cartwright.order;

import org.jspecify.annotations.NullMarked;
