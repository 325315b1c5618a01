/** Checks of the templates on other engines. */
@NullMarked
package dev.cartwright.tools.check;

import org.jspecify.annotations.NullMarked;
