/** Measures throughput, latencies and the CPU time of orders. */
@NullMarked
package dev.cartwright.bench.load;

import org.jspecify.annotations.NullMarked;
