/** How a function calls its neighbours: discovery, time limits, retries, circuit breakers. */
@NullMarked
package dev.cartwright.kit.call;

import org.jspecify.annotations.NullMarked;
