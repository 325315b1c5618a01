/** The path of an order through the functions. */
@NullMarked
package dev.cartwright.tools.path;

import org.jspecify.annotations.NullMarked;
