/** What functions receive and callers get on each engine, side by side. */
@NullMarked
package dev.cartwright.tools.parity;

import org.jspecify.annotations.NullMarked;
