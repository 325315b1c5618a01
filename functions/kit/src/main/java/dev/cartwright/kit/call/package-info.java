/** Calls to other services: discovery, time limits, retries, circuit breakers. */
@NullMarked
package dev.cartwright.kit.call;

import org.jspecify.annotations.NullMarked;
