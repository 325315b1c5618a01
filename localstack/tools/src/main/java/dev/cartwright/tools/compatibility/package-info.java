/** Compares the contracts with those of the last release, because old and new versions run at the same time. */
@NullMarked
package dev.cartwright.tools.compatibility;

import org.jspecify.annotations.NullMarked;
