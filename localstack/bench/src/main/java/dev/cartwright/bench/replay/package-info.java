/** Replays a real shop's days through the API. */
@NullMarked
package dev.cartwright.bench.replay;

import org.jspecify.annotations.NullMarked;
