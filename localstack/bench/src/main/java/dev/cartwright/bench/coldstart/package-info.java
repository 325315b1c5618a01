/** Measures cold starts: from the start of a function's process to its first answer. */
@NullMarked
package dev.cartwright.bench.coldstart;

import org.jspecify.annotations.NullMarked;
