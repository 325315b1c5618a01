/** Runs the capabilities' sample events, and writes the rows that they need. */
@NullMarked
package dev.cartwright.tools.events;

import org.jspecify.annotations.NullMarked;
