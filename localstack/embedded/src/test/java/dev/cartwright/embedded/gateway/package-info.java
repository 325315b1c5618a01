/** Tests of the gateway over real HTTP with functions that are lambdas. */
@NullMarked
package dev.cartwright.embedded.gateway;

import org.jspecify.annotations.NullMarked;
