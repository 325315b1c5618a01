/** Commands that use a running shop from outside, through its API. */
@NullMarked
package dev.cartwright.tools;

import org.jspecify.annotations.NullMarked;
