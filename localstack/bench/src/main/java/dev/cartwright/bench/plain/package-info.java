/** The reference for measurements of our functions. */
@NullMarked
package dev.cartwright.bench.plain;

import org.jspecify.annotations.NullMarked;
