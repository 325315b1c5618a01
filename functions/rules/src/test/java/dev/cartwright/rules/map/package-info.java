/** The map of all functions, functions/README.md. */
@NullMarked
package dev.cartwright.rules.map;

import org.jspecify.annotations.NullMarked;
