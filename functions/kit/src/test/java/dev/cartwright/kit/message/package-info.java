/** Tests of the outbox, its relay and its sweeper. */
@NullMarked
package dev.cartwright.kit.message;

import org.jspecify.annotations.NullMarked;
