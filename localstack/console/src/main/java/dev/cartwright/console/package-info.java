/** Pages that show what happens in the embedded stack: one {@code *Page} for each, one template for each. */
@NullMarked
package dev.cartwright.console;

import org.jspecify.annotations.NullMarked;
