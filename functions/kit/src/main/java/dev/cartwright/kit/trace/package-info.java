/** One trace through requests, outbox, bus and queues. */
@NullMarked
package dev.cartwright.kit.trace;

import org.jspecify.annotations.NullMarked;
