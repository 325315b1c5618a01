/** The capabilities' sample events: what functions answer to them, and the rows that they speak of. */
@NullMarked
package dev.cartwright.tools.events;

import org.jspecify.annotations.NullMarked;
