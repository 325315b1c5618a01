/** What people read of the functions: the generated map, functions/README.md, and the pages that are written by hand. */
@NullMarked
package dev.cartwright.rules.map;

import org.jspecify.annotations.NullMarked;
