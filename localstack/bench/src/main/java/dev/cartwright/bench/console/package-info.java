/** {@code bench/console}: what an open console costs, how late it is, and how fast its pages are. */
@NullMarked
package dev.cartwright.bench.console;

import org.jspecify.annotations.NullMarked;
