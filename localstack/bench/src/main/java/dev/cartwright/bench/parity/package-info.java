/** Compares what functions and callers receive on each engine. */
@NullMarked
package dev.cartwright.bench.parity;

import org.jspecify.annotations.NullMarked;
