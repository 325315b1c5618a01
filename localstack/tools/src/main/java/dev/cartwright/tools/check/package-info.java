/** What other engines make of the same templates, held against what the shop promises. */
@NullMarked
package dev.cartwright.tools.check;

import org.jspecify.annotations.NullMarked;
