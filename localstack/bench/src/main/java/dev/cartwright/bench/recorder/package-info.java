/** A function that records what it receives. */
@NullMarked
package dev.cartwright.bench.recorder;

import org.jspecify.annotations.NullMarked;
