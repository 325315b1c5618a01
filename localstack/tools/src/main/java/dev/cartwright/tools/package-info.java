/** Commands that use a running shop through its API. */
@NullMarked
package dev.cartwright.tools;

import org.jspecify.annotations.NullMarked;
